import { Quote } from 'lucide-react';
import type { EvidenceMessage } from '../types';
import { stamp } from '../stamp';
import { t } from '../text';
import { BlurredPhotos } from './BlurredPhotos';
import { quotes } from './quote';

interface MessagesProps {
  messages: readonly EvidenceMessage[];
  names: ReadonlyMap<number, string>;
  /** Whom the case is about: their words stand out. */
  about: number;
}

/** Reported messages with what was said around them, as they were then. A click on one quotes it into the note. */
export function Messages({ messages, names, about }: MessagesProps) {
  const spoken = messages.filter(({ sender_id }) => sender_id !== null);
  if (spoken.length === 0) return null;
  return (
    <ol className="evidence" aria-label={t('evidence.messages')}>
      {spoken.map((message) => {
        const author = names.get(message.sender_id!) ?? t('evidence.gone');
        const { id, content, cited, created_at, edited_at, deleted_at, attachments = [], revisions = [] } = message;
        return (
          <li key={id} data-cited={cited || undefined} data-theirs={message.sender_id === about || undefined}>
            <p className="evidence-head">
              <strong dir="auto">{author}</strong>
              <time dateTime={created_at}>{stamp(created_at)}</time>
              {cited && <span className="tag" data-tone="warn">{t('evidence.cited')}</span>}
              {edited_at && <span>{t('evidence.edited')}</span>}
              {deleted_at && <span>{t('evidence.deleted')}</span>}
            </p>
            {content && (
              <button type="button" className="evidence-text" title={t('evidence.quote')} onClick={() => quotes.send(author, content)}>
                <span dir="auto">{content}</span>
                <Quote aria-hidden="true" />
                <span className="sr-only">{t('evidence.quote')}</span>
              </button>
            )}
            {revisions.map((before, index) => (
              <p key={index} className="evidence-before" dir="auto">
                {t('evidence.before', { text: before.content ?? '' })}
              </p>
            ))}
            {attachments.length > 0 && <BlurredPhotos urls={attachments.map((one) => `/api/attachments/${one.id}/thumbnail`)} name={author} />}
          </li>
        );
      })}
    </ol>
  );
}
