import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { changeListed, listed, showUnread } from '../../api/notifications';
import { queries } from '../../api/query';
import type { Notification, NotificationCategory, UnreadCounts } from '../../api/types';
import { dismiss, toast, toasts } from '../../ui/toasts';
import { t } from './text';

/** What was marked as read here but not told to the server yet: there is no way back from there, so it waits for as long as Undo is offered. */
let held: number | undefined;

window.addEventListener('pagehide', settle);

/** Marks one as read, at once. */
export function markRead(one: Notification): void {
  markSomeRead([one]);
}

/** Marks several as read, at once. */
export function markSomeRead(all: readonly Notification[]): void {
  const ids = new Set(all.filter(({ read_at }) => !read_at).map(({ id }) => id));
  if (ids.size === 0) return;
  showRead((one) => ids.has(one.id));
  void tell(() => api.POST('/notifications/read', { body: { notification_ids: [...ids] }, keepalive: true }));
}

/** Marks a category as read, or everything up to the newest that the reader has seen. It can be taken back while the toast is there. */
export function markAllRead(category: NotificationCategory | undefined, upToSeq: number): void {
  settle();
  const before = queries.getQueriesData({ queryKey: keys.told() });
  showRead((one) => one.seq <= upToSeq && (!category || one.category === category), category ?? 'total');
  held = toast(t(category ? 'told.category_read' : 'told.all_read'), {
    action: {
      label: t('ui.undo'),
      run: () => {
        held = undefined;
        for (const [key, data] of before) queries.setQueryData(key, data);
        void queries.invalidateQueries({ queryKey: keys.told() });
      },
    },
    onGone: () => {
      held = undefined;
      void tell(() =>
        category
          ? api.POST('/notifications/read-category', { body: { category }, keepalive: true })
          : api.POST('/notifications/read', { body: { up_to_seq: upToSeq }, keepalive: true }),
      );
    },
  });
}

/** Tells the server now what is held back. */
function settle(): void {
  if (held !== undefined && toasts.get().some(({ id }) => id === held)) dismiss(held);
}

async function tell(call: () => Parameters<typeof ok<UnreadCounts>>[0]): Promise<void> {
  try {
    showUnread(await ok(call()));
  } catch (error) {
    toast(Problem.of(error).message, { tone: 'danger' });
    void queries.invalidateQueries({ queryKey: keys.told() });
  }
}

/** Shows what matches as read; of the counts all that `whole` names, else one for each. */
function showRead(matches: (one: Notification) => boolean, whole?: keyof UnreadCounts): void {
  const counts = queries.getQueryData<UnreadCounts>(keys.unread);
  const unread = new Map(listed().filter((one) => !one.read_at && matches(one)).map(({ id, category }) => [id, category]));
  changeListed((one) => (unread.has(one.id) ? { ...one, read_at: new Date().toISOString() } : one));
  if (counts) showUnread(whole ? without(counts, whole) : less(counts, [...unread.values()]));
}

function without(counts: UnreadCounts, whole: keyof UnreadCounts): UnreadCounts {
  if (whole === 'total') return Object.fromEntries(Object.keys(counts).map((key) => [key, 0])) as unknown as UnreadCounts;
  return { ...counts, total: counts.total - counts[whole], [whole]: 0 };
}

function less(counts: UnreadCounts, read: NotificationCategory[]): UnreadCounts {
  const next = { ...counts };
  for (const key of read.flatMap((category) => [category, 'total'] as const)) next[key] = Math.max(0, next[key] - 1);
  return next;
}
