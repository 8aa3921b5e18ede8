import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcut } from '../../shell/shortcuts';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Page } from '../../ui/Page';
import { SkeletonPockets, usePatience } from '../../ui/Skeleton';
import { ActiveFilters } from './ActiveFilters';
import { PAGE } from './directory';
import { PageSelector } from './PageSelector';
import { filtersOf } from './search';
import { SortSelect } from './SortSelect';
import { t } from './text';
import { Toolbar } from './Toolbar';
import { TraderSheet } from './TraderSheet';
import { useTraders, useTradersSearch } from './useTraders';

const FilterSheet = lazy(() => import('./FilterSheet').then((module) => ({ default: module.FilterSheet })));
const NoTraders = lazy(() => import('./NoTraders').then((module) => ({ default: module.NoTraders })));
const NewTraders = lazy(() => import('./NewTraders').then((module) => ({ default: module.NewTraders })));
const Shelf = lazy(() => import('./Shelf').then((module) => ({ default: module.Shelf })));

/** The directory: who there is to trade with, on binder pages. The address is the whole of what is asked. */
export function TradersPage() {
  const { search, change, correct } = useTradersSearch();
  const traders = useTraders();
  const { query, users, total, asked, signedIn, start } = traders;
  const [filtering, setFiltering] = useState(false);
  const [page, setPage] = useState(start);
  const waiting = usePatience(query.isPending);
  // A shared link may name a page that is no more.
  const last = Math.max(1, Math.ceil(total / PAGE));
  const beyond = query.isSuccess && !query.isPlaceholderData && start > last;
  useEffect(() => {
    if (beyond) correct({ page: String(last) });
  }, [beyond, last]);
  const untouched = filtersOf(search).length === 0 && !search.page;
  useShortcut('v', 'traders.key.view', () => change({ view: search.view ? undefined : 'list', page: search.page }));

  return (
    <Page
      title={t(search.has_my_wants ? 'traders.title.wants' : search.wants_my_cards ? 'traders.title.offers' : 'traders.title')}
      tab={t('traders.title')}
      toolbar={<Toolbar total={query.data && total} onFilters={() => setFiltering(true)} />}
      actions={
        <>
          <PageSelector page={page} total={total} />
          <SortSelect signedIn={signedIn} />
        </>
      }
    >
      <ActiveFilters />
      <Suspense>{signedIn && untouched && <Shelf />}</Suspense>
      <Suspense>{query.data && <NewTraders asked={asked} known={total} onShow={() => void query.refetch()} />}</Suspense>
      {query.data ? (
        <div className={query.isPlaceholderData || (query.isFetching && !query.isFetchingNextPage) ? 'refreshing' : undefined}>
          {total === 0 ? (
            <Suspense>
              <NoTraders />
            </Suspense>
          ) : (
            <TraderSheet
              key={JSON.stringify(asked) + start}
              users={users}
              total={total}
              start={start}
              view={search.view ?? 'grid'}
              more={query.hasNextPage}
              onMore={() => !query.isFetchingNextPage && !query.isFetchNextPageError && void query.fetchNextPage()}
              onPage={setPage}
            />
          )}
          {query.isFetchNextPageError && <ErrorPanel error={query.error} onRetry={() => void query.fetchNextPage()} />}
        </div>
      ) : query.isError ? (
        <div className="sheet">
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        </div>
      ) : (
        <div aria-busy="true">{waiting && <SkeletonPockets count={8} />}</div>
      )}
      <Suspense>{filtering && <FilterSheet facets={traders.facets} total={total} onClose={() => setFiltering(false)} />}</Suspense>
    </Page>
  );
}
