import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query';
import { api } from './client';
import { ok } from './errors';
import { keys } from './keys';
import { queries } from './query';
import type { Notification, NotificationCategory, NotificationPage, UnreadCounts } from './types';

/** What of one's notifications is looked at. */
export interface ToldFilters {
  category?: NotificationCategory;
  unread_only?: boolean;
}

export const unreadQuery = queryOptions({
  queryKey: keys.unread,
  queryFn: () => ok(api.GET('/notifications/unread-counts')),
});

/** Notifications, the newest first. A list that is being read does not jump: what is new waits until it is asked for. */
export function toldQuery(filters: ToldFilters) {
  return infiniteQueryOptions({
    queryKey: keys.told(filters),
    queryFn: async ({ pageParam: cursor }) => {
      const page = await ok(api.GET('/notifications', { params: { query: { ...filters, cursor, limit: 30 } } }));
      showUnread(page.unread);
      return page;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    refetchOnWindowFocus: false,
  });
}

/** Takes over the counts as the server has them now, wherever they are shown. */
export function showUnread(unread: UnreadCounts): void {
  void queries.cancelQueries({ queryKey: keys.unread });
  queries.setQueryData(keys.unread, unread);
}

/** Every notification that a list shows, in whichever list. */
export function listed(): Notification[] {
  return queries.getQueriesData<Lists>(lists).flatMap(([, data]) => data?.pages.flatMap((page) => page.notifications) ?? []);
}

/** Changes notifications in every list that shows them. */
export function changeListed(change: (one: Notification) => Notification): void {
  queries.setQueriesData<Lists>(
    lists,
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, notifications: page.notifications.map(change) })) },
  );
}

/** Takes some out of every list. */
export function dropListed(ids: readonly number[]): void {
  const gone = new Set(ids);
  queries.setQueriesData<Lists>(
    lists,
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, notifications: page.notifications.filter(({ id }) => !gone.has(id)) })),
      },
  );
}

type Lists = InfiniteData<NotificationPage>;

const lists = {
  queryKey: keys.told(),
  predicate: ({ queryKey: [, asked, more] }: { queryKey: readonly unknown[] }) => typeof asked === 'object' && more === undefined,
};
