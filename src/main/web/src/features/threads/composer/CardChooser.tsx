import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useRef, useState } from 'react';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import type { CardEmbed, Person } from '../../../api/types';
import { CardImage } from '../../../card/CardImage';
import { money } from '../../../i18n/format';
import { useCombobox } from '../../../ui/useCombobox';
import { useSettled } from '../../../ui/useSettled';
import { t } from './text';

/** So many of each source are shown. */
const EACH = 5;

interface CardChooserProps {
  them: Person;
  onPick: (card: CardEmbed) => void;
  onClose: () => void;
}

/** Finds a card by name among theirs, one's own and all there are, with the keyboard alone. */
export function CardChooser({ them, onPick, onClose }: CardChooserProps) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useQuery({
    queryKey: [...keys.cards({ q }), 'of', them.id],
    queryFn: () => find(them.id, q),
    placeholderData: keepPreviousData,
  });
  const groups = found.data ?? [];
  const items = groups.flatMap(({ cards }) => cards);
  const box = useCombobox({ items, alwaysOpen: true, onSelect: onPick });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  let index = -1;
  return (
    <div className="chooser">
      <input
        {...box.inputProps}
        ref={input}
        className="command-input"
        aria-label={t('thread.pick_card')}
        placeholder={t('chooser.placeholder')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={onClose}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return box.inputProps.onKeyDown(event);
          event.preventDefault();
          onClose();
        }}
      />
      <ul {...box.listProps} className="listbox" aria-label={t('thread.pick_card')}>
        {groups.map(({ source, cards }) => (
          <Fragment key={source}>
            {cards.length > 0 && (
              <li className="chooser-source" role="presentation">
                {t(`chooser.${source}`, { name: them.display_name })}
              </li>
            )}
            {cards.map((card) => {
              index++;
              return (
                <li key={card.id} className="menu-item" {...box.optionProps(index)}>
                  <span className="thumb">
                    <CardImage card={card} decorative />
                  </span>
                  <span className="min-w-0 flex-1">
                    <span className="card-title">{card.name}</span>
                    <span className="card-note">{card.set_code.toUpperCase()}</span>
                  </span>
                  <span>{card.price === null ? '' : money(card.price)}</span>
                </li>
              );
            })}
          </Fragment>
        ))}
      </ul>
      <p className="chooser-none" role="status">
        {found.isFetching ? t('ui.searching') : items.length === 0 ? t('ui.no_match', { query: typed }) : ''}
      </p>
    </div>
  );
}

type Group = { source: 'theirs' | 'mine' | 'all'; cards: CardEmbed[] };

async function find(userId: number, q: string): Promise<Group[]> {
  const query = { q: q || undefined, limit: EACH };
  const [theirs, mine, all] = await Promise.all([
    ok(api.GET('/users/{id}/inventory', { params: { path: { id: String(userId) }, query: { ...query, for_trade: true } } })),
    ok(api.GET('/me/inventory', { params: { query } })),
    q ? ok(api.GET('/cards', { params: { query: { q, limit: EACH } } })) : { cards: [] },
  ]);
  return [
    { source: 'theirs', cards: distinct(theirs.items.map(({ card }) => card)) },
    { source: 'mine', cards: distinct(mine.items.map(({ card }) => card)) },
    { source: 'all', cards: all.cards },
  ];
}

/** The same card in two conditions is one card to speak of. */
function distinct(cards: CardEmbed[]): CardEmbed[] {
  return [...new Map(cards.map((card) => [card.id, card])).values()];
}
