import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import type { InboxEntry as Entry } from '../../../api/types';

export type { Entry };

export type Filter = 'all' | 'move' | 'archived';

export interface InboxFilters {
  q?: string;
  archived?: true;
}

/** All conversations, of trades and between people, the last changed first. */
export const inboxQuery = (filters: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: keys.inbox(filters),
    queryFn: ({ pageParam: cursor }) => ok(api.GET('/messages', { params: { query: { ...filters, cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });

/** Whether something in it is unread, and one wants to be told so. */
export function waits({ unread_count, muted }: Entry): boolean {
  return unread_count > 0 && !muted;
}

/** As they are listed: what is unread before what was read, each with the latest first. */
export function sorted(entries: readonly Entry[]): Entry[] {
  const rank = (entry: Entry) => (waits(entry) ? 0 : 1);
  return [...entries].sort((a, b) => rank(a) - rank(b) || b.last_message_at.localeCompare(a.last_message_at));
}

/** What the address of a conversation calls it: "42" for a trade, "@ife" for a person. */
export function keyOf({ trade_id, user }: Pick<Entry, 'trade_id' | 'user'>): string {
  return trade_id === null ? `@${user.username}` : String(trade_id);
}
