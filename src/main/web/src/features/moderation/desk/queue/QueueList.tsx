import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useMe } from '../../../../api/me';
import type { CaseItem } from '../../../../api/types';
import { useLive } from '../../../../live/listen';
import { useShortcut } from '../../../../shell/shortcuts';
import type { DeskSearch } from '../../routes';
import { dropCase } from '../board';
import { toggle } from '../claim';
import { t } from '../text';
import { QueueRow } from './QueueRow';
import { useQueueWindow } from './useQueueWindow';

interface QueueListProps {
  rows: readonly CaseItem[];
  search: DeskSearch;
  /** The case that is open beside the list. */
  current?: number;
  chosen?: ReadonlySet<number>;
  onChoose?: (id: number) => void;
  /** How many there are, loaded or not. */
  total?: number;
  /** Asks for the next page; absent at the end. */
  more?: () => void;
}

/** The rows of the queue. What somebody else has decided turns grey with their name, and leaves. Of a long list only what can be seen exists. `j`, `k` and the arrows walk along it. */
export function QueueList({ rows, search, current, chosen, onChoose, total, more }: QueueListProps) {
  const me = useMe();
  const navigate = useNavigate();
  const list = useRef<HTMLUListElement>(null);
  const [handled, setHandled] = useState<Record<number, string>>({});
  useLive('case.resolved', ({ id }) => {
    const known = rows.find((one) => one.id === id);
    if (known && known.claimed_by !== me?.id) setHandled((all) => ({ ...all, [id]: known.claimed_by_username ?? t('queue.somebody') }));
  });

  const { virtual, top, focused } = useQueueWindow(list, rows.map(({ id }) => id), more, current !== undefined);
  const walk = (by: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, focused.current + by));
    focused.current = next;
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus());
  };
  const row = () => rows[focused.current];
  useShortcut('j', 'desk.key.next', () => walk(1));
  useShortcut('k', 'desk.key.previous', () => walk(-1));
  useShortcut('o', 'desk.key.open', () => {
    const at = row();
    if (at) void navigate({ to: '/admin/moderation/cases/$id', params: { id: String(at.id) }, search });
  });
  useShortcut('x', 'desk.key.choose', onChoose && (() => row() && onChoose(row()!.id)));
  const claim = () => {
    const at = row();
    if (at && me) toggle(at, me.id);
  };
  useShortcut('c', 'desk.key.claim', current === undefined ? claim : undefined); // beside an open case it is that one's key

  return (
    <ul
      ref={list}
      className="case-rows"
      aria-label={t('queue.title')}
      style={{ blockSize: virtual.getTotalSize() }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        walk(by);
      }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const item = rows[index]!;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={total ?? rows.length}
            className="case-place"
            style={{ transform: `translateY(${start - top}px)` }}
            onFocus={() => (focused.current = index)}
            onBlur={() => (focused.current = -1)}
          >
            <QueueRow
              item={item}
              search={search}
              me={me?.id ?? 0}
              current={item.id === current}
              handledBy={handled[item.id]}
              onGone={() => dropCase(item.id)}
              chosen={chosen?.has(item.id)}
              onChoose={onChoose}
            />
          </li>
        );
      })}
    </ul>
  );
}
