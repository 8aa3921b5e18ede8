import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';

/** So many cards fill a binder page on a wide screen. */
const PAGE = 36;

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next_cursor }: { next_cursor: string | null }) => next_cursor ?? undefined,
};

/** What they offer. */
export const havesQuery = (username: string) =>
  infiniteQueryOptions({
    queryKey: keys.userInventory(username, { for_trade: true }),
    queryFn: ({ pageParam: cursor }) =>
      ok(api.GET('/users/{id}/inventory', { params: { path: { id: username }, query: { for_trade: true, limit: PAGE, cursor } } })),
    ...paged,
  });

/** What they look for, the most urgent first. */
export const wantsQuery = (username: string) =>
  infiniteQueryOptions({
    queryKey: keys.userWants(username),
    queryFn: ({ pageParam: cursor }) =>
      ok(api.GET('/users/{id}/wants', { params: { path: { id: username }, query: { limit: PAGE, cursor } } })),
    ...paged,
  });
