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

interface QueueListProps {
  rows: readonly CaseItem[];
  search: DeskSearch;
  /** The case that is open beside the list. */
  current?: number;
  chosen?: ReadonlySet<number>;
  onChoose?: (id: number) => void;
}

/** The rows of the queue. What somebody else has decided turns grey with their name, and leaves. `j` and `k` walk along it. */
export function QueueList({ rows, search, current, chosen, onChoose }: QueueListProps) {
  const me = useMe();
  const navigate = useNavigate();
  const list = useRef<HTMLUListElement>(null);
  const [handled, setHandled] = useState<Record<number, string>>({});
  useLive('case.resolved', ({ id }) => {
    const known = rows.find((one) => one.id === id);
    if (known && known.claimed_by !== me?.id) setHandled((all) => ({ ...all, [id]: known.claimed_by_username ?? t('queue.somebody') }));
  });

  const places = () => [...(list.current?.querySelectorAll<HTMLElement>('.case-row') ?? [])];
  const at = () => places().findIndex((row) => row.contains(document.activeElement));
  const walk = (by: number) => places()[Math.max(0, at() + by)]?.querySelector<HTMLElement>('a')?.focus();
  const focused = () => rows[at()];
  useShortcut('j', 'desk.key.next', () => walk(1));
  useShortcut('k', 'desk.key.previous', () => walk(-1));
  useShortcut('o', 'desk.key.open', () => {
    const row = focused();
    if (row) void navigate({ to: '/admin/moderation/cases/$id', params: { id: String(row.id) }, search });
  });
  useShortcut('x', 'desk.key.choose', () => focused() && onChoose?.(focused()!.id));
  useShortcut('c', 'desk.key.claim', () => {
    const row = focused();
    if (row && me) toggle(row, me.id);
  });

  return (
    <ul ref={list} className="case-rows" aria-label={t('queue.title')}>
      {rows.map((item) => (
        <QueueRow
          key={item.id}
          item={item}
          search={search}
          me={me?.id ?? 0}
          current={item.id === current}
          handledBy={handled[item.id]}
          onGone={() => dropCase(item.id)}
          chosen={chosen?.has(item.id)}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}
