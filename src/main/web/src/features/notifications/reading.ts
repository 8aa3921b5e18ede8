import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import { changeListed, listed, showUnread } from '../../api/notifications';
import { queries } from '../../api/query';
import type { Notification, NotificationCategory, UnreadCounts } from '../../api/types';
import { toast } from '../../ui/toasts';
import { keepUnread } from './filing';
import { sendInOrder } from './sending';
import { t } from './text';

/** So long all that was marked at once can be taken back, in milliseconds. */
export const patience = 10_000;

/** Marks one as read, at once. */
export function markRead(one: Notification): void {
  markSomeRead([one]);
}

/** Marks several as read, at once. */
export function markSomeRead(all: readonly Notification[]): void {
  const ids = new Set(all.filter(({ read_at }) => !read_at).map(({ id }) => id));
  if (ids.size === 0) return;
  showRead((one) => ids.has(one.id));
  void sendInOrder(() => ok(api.POST('/notifications/read', { body: { notification_ids: [...ids] }, keepalive: true })));
}

/** Marks a category as read, or everything, up to the newest that the reader has seen; Undo takes back what that has marked. */
export function markAllRead(category: NotificationCategory | undefined, upToSeq: number): void {
  const undo = readUpTo(category, upToSeq);
  toast(t(category ? 'told.category_read' : 'told.all_read'), { life: patience, action: { label: t('ui.undo'), run: undo } });
}

/** The same without a word; answers how to take it back. */
export function readUpTo(category: NotificationCategory | undefined, upToSeq: number): () => void {
  showRead((one) => one.seq <= upToSeq && (!category || one.category === category), category ?? 'total');
  const body = { up_to_seq: upToSeq, ...(category && { category }) };
  const marked = sendInOrder(() => ok(api.POST('/notifications/read', { body, keepalive: true })));
  return () => void marked.then((read) => keepUnread(read?.marked ?? []));
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
