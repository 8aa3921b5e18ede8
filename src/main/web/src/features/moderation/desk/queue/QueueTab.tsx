import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { Suspense, useState } from 'react';
import { list } from '../../../../i18n/format';
import { useShortcut } from '../../../../shell/shortcuts';
import { Button } from '../../../../ui/Button';
import { EmptyPocket } from '../../../../ui/EmptyPocket';
import { Loaded } from '../../../../ui/Loaded';
import type { DeskSearch } from '../../routes';
import { queueQuery, rowsOf, type QueueFilters as QueueFilterValues } from '../board';
import { kindName } from '../kind';
import { filtersOf } from '../search';
import { t } from '../text';
import { BulkBar } from './BulkBar';
import { QueueList } from './late';
import { QueueFilters } from './QueueFilters';
import { QueueSkeleton } from './QueueSkeleton';
import { useArrived } from './useArrived';

/** Open cases, the most urgent first, and what can be done with many at once. */
export function QueueTab({ search }: { search: DeskSearch }) {
  const filters = filtersOf(search);
  const query = useInfiniteQuery(queueQuery(filters));
  const navigate = useNavigate();
  const go = (next: DeskSearch) => void navigate({ to: '/admin/moderation', search: next, replace: true, resetScroll: false });
  const [chosen, choose] = useState<ReadonlySet<number>>(new Set());
  const [dismissing, dismiss] = useState(false);
  const rows = rowsOf(query.data);
  const [arrived, forget] = useArrived(rows, filters);
  const picked = rows.filter(({ id }) => chosen.has(id));
  useShortcut('d', 'desk.key.dismiss', () => picked.length > 0 && dismiss(true));

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined;
  const show = () => {
    forget();
    void query.refetch();
  };
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return (
    <>
      <QueueFilters search={search} onChange={go} />
      <div className="desk-arrived" role="status">
        {arrived > 0 && (
          <Button kind="primary" onClick={show}>
            {t('queue.arrived', { count: arrived })}
          </Button>
        )}
      </div>
      <Loaded query={query} skeleton={<QueueSkeleton />}>
        {({ pages }) =>
          rows.length === 0 ? (
            <NothingOpen filters={filters} onAll={() => go({})} />
          ) : (
            <Suspense fallback={<QueueSkeleton />}>
              <QueueList rows={rows} search={search} chosen={chosen} onChoose={toggle} total={pages[0]?.total} more={more} />
            </Suspense>
          )
        }
      </Loaded>
      <BulkBar
        picked={picked}
        open={dismissing}
        onOpen={dismiss}
        onClear={() => choose(new Set())}
        onDone={(left) => {
          choose(new Set(left));
          dismiss(false);
        }}
      />
    </>
  );
}

function NothingOpen({ filters, onAll }: { filters: QueueFilterValues; onAll: () => void }) {
  const { flag_level, flag_type, claim } = filters;
  const named = [flag_level && t(`level.${flag_level}`), flag_type && kindName(flag_type), claim && t(`queue.${claim}`)].filter((name) => name !== undefined);
  if (named.length === 0) {
    return (
      <EmptyPocket icon={<Inbox aria-hidden="true" />} title={t('queue.empty')}>
        {t('queue.empty_text')}
      </EmptyPocket>
    );
  }
  return (
    <EmptyPocket icon={<Inbox aria-hidden="true" />} action={<Button onClick={onAll}>{t('queue.clear')}</Button>}>
      {t('queue.none', { filters: list(named) })}
    </EmptyPocket>
  );
}
