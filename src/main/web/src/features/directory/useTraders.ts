import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { session } from '../../api/session';
import { useStore } from '../../ui/store';
import { tradersQuery } from './directory';
import { impersonal, parse, queryOf, toggled, type Filter, type TradersSearch } from './search';

/** The search that the address names, as far as it means something to the one who looks, and ways to change it. */
export function useTradersSearch() {
  const given = useSearch({ from: '/traders' });
  const signedIn = Boolean(useStore(session));
  const address = useMemo(() => parse(given), [given]);
  const search = useMemo(() => (signedIn ? address : impersonal(address)), [address, signedIn]);
  const navigate = useNavigate();
  const go = (next: TradersSearch, replace = false) => void navigate({ to: '/traders', search: next, resetScroll: false, replace });
  return {
    search,
    change: (change: Partial<TradersSearch>) => go({ ...address, page: undefined, ...change }),
    /** The same without a step of its own on the way back. */
    correct: (change: Partial<TradersSearch>) => go({ ...address, page: undefined, ...change }, true),
    toggle: (filter: Filter) => go(toggled(address, filter)),
    clear: () => go({ sort: address.sort, view: address.view }),
  };
}

/** Who is found, as far as it was looked at. */
export function useTraders() {
  const { search } = useTradersSearch();
  const signedIn = Boolean(useStore(session));
  const start = Number(search.page ?? 1);
  const asked = queryOf(search);
  const query = useInfiniteQuery(tradersQuery(asked, start));
  const users = useMemo(() => query.data?.pages.flatMap((page) => page.users) ?? [], [query.data]);
  const first = query.data?.pages[0];
  return { asked, query, users, start, total: first?.total ?? 0, facets: first?.facets, signedIn };
}
