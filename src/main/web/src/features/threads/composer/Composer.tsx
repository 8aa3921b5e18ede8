import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Images, Layers, SendHorizontal, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { CardEmbed, Person } from '../../../api/types';
import { CardImage } from '../../../card/CardImage';
import { Button } from '../../../ui/Button';
import { Tooltip } from '../../../ui/Tooltip';
import { useShortcut } from '../../../shell/shortcuts';
import { isBlank, type Channel, type Draft } from '../channel';
import './composer.css';
import { keepDraft, recallDraft } from './drafts';
import { keepPreview } from '../log/photos';
import { PickedPhotos } from './PickedPhotos';
import { post } from '../post';
import { t } from './text';
import { PHOTO_TYPES } from './uploads';
import { useDrop } from './useDrop';
import { usePhotos } from './usePhotos';
import { useTellTyping } from './useTellTyping';

const CardChooser = lazy(() => import('./CardChooser').then((module) => ({ default: module.CardChooser })));

const MOST = 2000;
/** From here on the field says how much room is left. */
const NEARLY = 1800;

interface ComposerProps {
  channel: Channel;
  them: Person;
}

/** Where a message is written: text that is kept until it is sent, a card, photos. */
export function Composer({ channel, them }: ComposerProps) {
  const [text, setText] = useState(() => recallDraft(channel));
  const [card, setCard] = useState<CardEmbed>();
  const [choosing, choose] = useState(false);
  const photos = usePhotos(channel.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const tellTyping = useTellTyping(channel);
  const inTrade = channel.kind === 'trade';
  const over = useDrop(field, inTrade ? photos.add : undefined);
  const length = [...text].length;

  useEffect(() => keepDraft(channel, text), [channel, text]);
  useShortcut('c', 'thread.pick_card', () => inTrade && choose(true));
  useShortcut('Mod+u', 'thread.attach', () => inTrade && file.current?.click());

  const uploading = photos.picked.some(({ photo, error }) => !photo && !error);
  const draft: Draft = { text, card, photos: photos.picked.flatMap(({ photo }) => photo ?? []) };
  const ready = !isBlank(draft) && !uploading && length <= MOST;
  const send = () => {
    if (!ready) return;
    for (const { id, preview } of draft.photos) if (preview) keepPreview(id, preview);
    post(channel, draft);
    setText('');
    setCard(undefined);
    photos.clear();
    field.current?.focus();
  };
  const write = (next: string) => {
    if (inTrade && next.endsWith('/card')) {
      choose(true);
      return setText(next.slice(0, -'/card'.length));
    }
    setText(next);
    if (next) tellTyping();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && !text) {
      const own = [...document.querySelectorAll<HTMLElement>('[data-message][data-own]')].at(-1);
      if (own) event.preventDefault();
      own?.focus();
    }
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (!inTrade || files.length === 0) return;
    event.preventDefault();
    photos.add(files);
  };

  return (
    <form
      className="composer"
      aria-label={t('thread.write', { name: them.display_name })}
      data-over={over || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {choosing && (
        <Suspense>
          <CardChooser
            them={them}
            onPick={(picked) => {
              setCard(picked);
              choose(false);
              field.current?.focus();
            }}
            onClose={() => {
              choose(false);
              field.current?.focus();
            }}
          />
        </Suspense>
      )}
      <PickedPhotos photos={photos} />
      {card && (
        <p className="composer-card">
          <span className="thumb">
            <CardImage card={card} decorative />
          </span>
          <span className="card-title">{card.name}</span>
          <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t('thread.put_back', { name: card.name })} onClick={() => setCard(undefined)} />
        </p>
      )}
      <div className="composer-line">
        {inTrade && (
          <>
            <Tooltip text={t('thread.attach')}>
              <Button kind="quiet" icon={<Images aria-hidden="true" />} aria-label={t('thread.attach')} onClick={() => file.current?.click()} />
            </Tooltip>
            <Tooltip text={t('thread.pick_card')}>
              <Button kind="quiet" icon={<Layers aria-hidden="true" />} aria-label={t('thread.pick_card')} onClick={() => choose(!choosing)} />
            </Tooltip>
            <input
              ref={file}
              type="file"
              hidden
              multiple
              accept={PHOTO_TYPES.join(',')}
              aria-label={t('thread.attach')}
              onChange={(event) => {
                photos.add([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </>
        )}
        <textarea
          ref={field}
          data-composer
          className="composer-field"
          rows={1}
          dir="auto"
          enterKeyHint="send"
          aria-label={t('thread.message_to', { name: them.display_name })}
          placeholder={t('thread.message_to', { name: them.display_name })}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={press}
          onPaste={paste}
        />
        {length > NEARLY && (
          <span className={length > MOST ? 'counter text-danger' : 'counter'} role="status">
            {t('thread.left', { count: MOST - length })}
          </span>
        )}
        <Button kind="primary" type="submit" icon={<SendHorizontal aria-hidden="true" />} aria-label={t('thread.send')} aria-disabled={!ready || undefined} />
      </div>
    </form>
  );
}
