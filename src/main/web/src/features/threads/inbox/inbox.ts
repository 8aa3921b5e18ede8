import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import type { InboxEntry as Entry } from '../../../api/types';

export type { Entry };

export type Filter = 'all' | 'move' | 'archived';

export interface InboxFilters {
  q?: string;
  archived?: true;
  turn?: 'me';
}

/** All conversations, of trades and between people: what is unread first, then the last changed. */
export const inboxQuery = (filters: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: keys.inbox(filters),
    queryFn: ({ pageParam: cursor }) => ok(api.GET('/messages', { params: { query: { ...filters, cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });

/** In how many of them something is unread. */
export const waitingQuery = queryOptions({
  queryKey: keys.inbox({ limit: 1 }),
  queryFn: async () => (await ok(api.GET('/messages', { params: { query: { limit: 1 } } }))).waiting,
});

/** Each once: what is read between two pages goes down, and may be on both. */
export function once(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

/** What the address of a conversation calls it: "42" for a trade, "@ife" for a person. */
export function keyOf({ trade_id, user }: Pick<Entry, 'trade_id' | 'user'>): string {
  return trade_id === null ? `@${user.username}` : String(trade_id);
}
