import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { session } from '../../api/session';
import { useStore } from '../../ui/store';
import { tradersQuery } from './directory';
import { parse, queryOf, toggled, type Filter, type TradersSearch } from './search';

/** The search that the address names, and ways to change it. */
export function useTradersSearch() {
  const given = useSearch({ from: '/traders' });
  const search = useMemo(() => parse(given), [given]);
  const navigate = useNavigate();
  const go = (next: TradersSearch) => void navigate({ to: '/traders', search: next, resetScroll: false });
  return {
    search,
    change: (change: Partial<TradersSearch>) => go({ ...search, page: undefined, ...change }),
    toggle: (filter: Filter) => go(toggled(search, filter)),
    clear: () => go({ sort: search.sort, view: search.view }),
  };
}

/** Who is found, as far as it was looked at. */
export function useTraders() {
  const { search } = useTradersSearch();
  const signedIn = Boolean(useStore(session));
  const start = Number(search.page ?? 1);
  const asked = queryOf(search, signedIn);
  const query = useInfiniteQuery(tradersQuery(asked, start));
  const users = useMemo(() => query.data?.pages.flatMap((page) => page.users) ?? [], [query.data]);
  const first = query.data?.pages[0];
  return { asked, query, users, start, total: first?.total ?? 0, facets: first?.facets, signedIn };
}
