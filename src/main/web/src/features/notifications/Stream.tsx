import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell, Inbox } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { keys } from '../../api/keys';
import { toldQuery, type ToldFilters } from '../../api/notifications';
import { queries } from '../../api/query';
import type { Notification, NotificationPage } from '../../api/types';
import { useShortcut } from '../../shell/shortcuts';
import { Button } from '../../ui/Button';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { BulkBar } from './BulkBar';
import { byDay, dayName } from './days';
import { keepUnread, markDone } from './filing';
import { NotificationRow } from './NotificationRow';
import { markSomeRead } from './reading';
import { StreamSkeleton } from './StreamSkeleton';
import { t } from './text';
import { useArrivals } from './useArrivals';
import { useMute } from './useMute';
import { WhyDialog } from './WhyDialog';

/** Notifications by day. What comes meanwhile waits behind a pill, so that nothing moves under the pointer. */
export function Stream({ filters, onAll }: { filters: ToldFilters; onAll?: () => void }) {
  const query = useInfiniteQuery(toldQuery(filters));
  const shown = query.data?.pages.flatMap((page) => page.notifications) ?? [];
  const [arrived, forget] = useArrivals(filters, shown, query.data?.pages[0]?.last_seq ?? 0);
  const [why, setWhy] = useState<Notification>();
  const list = useRef<HTMLDivElement>(null);

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('.told') ?? [])];
  const at = () => rows().findIndex((row) => row.contains(document.activeElement));
  const step = (by: number) => rows()[Math.max(0, at() + by)]?.querySelector<HTMLElement>('a, button')?.focus();
  useShortcut('j', 'told.next', () => step(1));
  useShortcut('k', 'told.previous', () => step(-1));
  useShortcut('o', 'told.open', () => rows()[at()]?.querySelector('a')?.click());
  const arrows = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || at() < 0) return;
    event.preventDefault();
    step(by);
  };
  const focused = () => shown.filter(({ id }) => String(id) === rows()[at()]?.dataset.id);
  const [selection, setSelection] = useState<ReadonlySet<number>>(new Set());
  const selected = shown.filter(({ id }) => selection.has(id));
  const select = (id: number) => setSelection((all) => new Set(all.has(id) ? [...all].filter((other) => other !== id) : [...all, id]));
  const none = () => setSelection(new Set());
  useShortcut('x', 'told.select_key', () => focused().forEach(({ id }) => select(id)));
  /** What a key is about: all that are selected, else the one in focus. */
  const meant = () => (selected.length > 0 ? selected : focused());
  useShortcut('e', 'told.done', () => {
    const all = meant();
    if (all.length === 0) return;
    if (selected.length === 0) step(1);
    none();
    markDone(all);
  });
  useShortcut('u', 'told.read_or_unread', () => {
    const all = meant();
    if (all.some(({ read_at }) => !read_at)) markSomeRead(all);
    else if (all.length > 0) void keepUnread(all.map(({ id }) => id));
    none();
  });
  const mute = useMute();
  useShortcut('M', 'told.mute', () => void mute(meant()));

  const show = () => {
    forget();
    const first = (data?: InfiniteData<NotificationPage, unknown>) =>
      data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) };
    queries.setQueryData(keys.told(filters), first);
    void query.refetch();
    window.scrollTo({ top: 0 });
  };

  return (
    <div ref={list} onKeyDown={arrows}>
      <div className="told-arrived" role="status">
        {arrived > 0 && (
          <Button kind="primary" onClick={show}>
            {t('told.arrived', { count: arrived })}
          </Button>
        )}
      </div>
      {selected.length > 0 && <BulkBar selected={selected} onClear={none} />}
      <Loaded query={query} skeleton={<StreamSkeleton />}>
        {() =>
          shown.length === 0 ? (
            <Quiet filters={filters} onAll={onAll} />
          ) : (
            <>
              {byDay(shown).map(({ day, items }) => (
                <section key={day + items[0]?.id} aria-label={dayName(day)}>
                  <h2 className="told-day">{dayName(day)}</h2>
                  <ul className="rows">
                    {items.map((one) => (
                      <NotificationRow
                        key={one.id}
                        one={one}
                        selected={selection.has(one.id)}
                        onSelect={() => select(one.id)}
                        onWhy={() => setWhy(one)}
                      />
                    ))}
                  </ul>
                </section>
              ))}
              {query.hasNextPage && (
                <div className="panel grid place-items-center">
                  <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {t('told.older')}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
      {why && <WhyDialog of={why} onClose={() => setWhy(undefined)} />}
    </div>
  );
}

function Quiet({ filters: { category, unread_only }, onAll }: { filters: ToldFilters; onAll?: () => void }) {
  if (!category && !unread_only) {
    return (
      <EmptyPocket
        icon={<Bell aria-hidden="true" />}
        title={t('told.quiet')}
        action={
          <Link to="/traders" className="button">
            {t('told.find_traders')}
          </Link>
        }
      >
        {t('told.quiet_text')}
      </EmptyPocket>
    );
  }
  const name = category && t(`told.category.${category}`);
  const text = unread_only ? (name ? t('told.none_unread_of', { name }) : t('told.none_unread')) : t('told.none_of', { name: name ?? '' });
  return (
    <EmptyPocket icon={<Inbox aria-hidden="true" />} action={<Button onClick={onAll}>{t('told.clear_filters')}</Button>}>
      {text}
    </EmptyPocket>
  );
}
