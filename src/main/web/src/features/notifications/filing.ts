import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import { changeListed, dropListed } from '../../api/notifications';
import { queries } from '../../api/query';
import type { Notification } from '../../api/types';
import { toast } from '../../ui/toasts';
import { sendInOrder } from './sending';
import { t } from './text';

/** So many the server takes at once. */
const most = 100;

/** Puts some away, at once; they come back with the toast's Undo, or when the server refuses. */
export function markDone(all: readonly Notification[]): void {
  const notification_ids = all.map(({ id }) => id);
  dropListed(notification_ids);
  void sendInOrder(() => ok(api.POST('/notifications/done', { body: { notification_ids } })));
  toast(t('told.done_count', { count: all.length }), {
    action: {
      label: t('ui.undo'),
      run: () => void takeBack(all),
    },
  });
}

async function takeBack(all: readonly Notification[]): Promise<void> {
  await sendInOrder(() => ok(api.POST('/notifications/undo', { body: { notification_ids: all.map(({ id }) => id) } })));
  await keepUnread(all.filter(({ read_at }) => !read_at).map(({ id }) => id));
  void queries.invalidateQueries({ queryKey: keys.told() });
}

/** Keeps some as unread. */
export async function keepUnread(ids: readonly number[]): Promise<void> {
  const unread = new Set(ids);
  changeListed((one) => (unread.has(one.id) ? { ...one, read_at: null } : one));
  for (let from = 0; from < ids.length; from += most) {
    const notification_ids = ids.slice(from, from + most);
    await sendInOrder(() => ok(api.POST('/notifications/unread', { body: { notification_ids } })));
  }
}
