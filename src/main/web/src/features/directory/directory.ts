import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import type { TradersQuery } from './search';

/** So many traders are asked for at once: they fill whole rows of two, three, four and six pockets. */
export const PAGE = 24;

/** The API wants its lists joined by commas. */
const querySerializer = { array: { style: 'form', explode: false } } as const;

interface From {
  page?: number;
  cursor?: string;
}

/** The traders of a search from that page on. The pages after the first follow its cursor, so that none is met twice. */
export const tradersQuery = (query: TradersQuery, page: number) =>
  infiniteQueryOptions({
    queryKey: keys.directory({ ...query, page }),
    queryFn: ({ pageParam: from, signal }) =>
      ok(api.GET('/directory', { params: { query: { ...query, ...from, limit: PAGE } }, querySerializer, signal })),
    initialPageParam: { page } as From,
    getNextPageParam: ({ has_more, next_cursor }): From | undefined => (has_more && next_cursor ? { cursor: next_cursor } : undefined),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });

/** How many a search finds. */
export const countQuery = (query: TradersQuery) =>
  queryOptions({
    queryKey: keys.directory({ ...query, count: true }),
    queryFn: () => ok(api.GET('/directory', { params: { query: { ...query, limit: 1 } }, querySerializer })).then(({ total }) => total),
  });

const SHELF = 12;

export const suggestedQuery = queryOptions({
  queryKey: keys.suggested,
  queryFn: () => ok(api.GET('/directory/suggested', { params: { query: { limit: SHELF } } })),
  staleTime: 300_000,
});

export const metQuery = queryOptions({
  queryKey: keys.met,
  queryFn: () => ok(api.GET('/directory/recent', { params: { query: { limit: SHELF } } })),
});

/** What a trade with somebody could be made of. */
export const previewQuery = (userId: number) =>
  queryOptions({
    queryKey: keys.preview(userId),
    queryFn: () => ok(api.GET('/directory/{user_id}/preview', { params: { path: { user_id: userId } } })),
  });
