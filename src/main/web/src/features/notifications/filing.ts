import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { changeListed, dropListed, showUnread } from '../../api/notifications';
import { queries } from '../../api/query';
import type { Notification, UnreadCounts } from '../../api/types';
import { toast } from '../../ui/toasts';
import { t } from './text';

/** Puts some away, at once; they come back with the toast's Undo, or when the server refuses. */
export function markDone(all: readonly Notification[]): void {
  const notification_ids = all.map(({ id }) => id);
  dropListed(notification_ids);
  void move(() => api.POST('/notifications/done', { body: { notification_ids } }));
  toast(t('told.done_count', { count: all.length }), {
    action: {
      label: t('ui.undo'),
      run: () => void takeBack(all),
    },
  });
}

async function takeBack(all: readonly Notification[]): Promise<void> {
  await move(() => api.POST('/notifications/undo', { body: { notification_ids: all.map(({ id }) => id) } }));
  const unread = all.filter(({ read_at }) => !read_at).map(({ id }) => id);
  if (unread.length > 0) await move(() => api.POST('/notifications/unread', { body: { notification_ids: unread } }));
  void queries.invalidateQueries({ queryKey: keys.told() });
}

/** Keeps some as unread. */
export function keepUnread(all: readonly Notification[]): void {
  const ids = new Set(all.map(({ id }) => id));
  changeListed((one) => (ids.has(one.id) ? { ...one, read_at: null } : one));
  void move(() => api.POST('/notifications/unread', { body: { notification_ids: [...ids] } }));
}

async function move(call: () => Parameters<typeof ok<UnreadCounts>>[0]): Promise<void> {
  try {
    showUnread(await ok(call()));
  } catch (error) {
    toast(Problem.of(error).message, { tone: 'danger' });
    void queries.invalidateQueries({ queryKey: keys.told() });
  }
}
