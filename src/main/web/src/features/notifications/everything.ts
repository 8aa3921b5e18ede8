import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { InboxEntry } from '../../api/types';
import { recall } from '../../live/position';
import { dismiss, toast, toasts } from '../../ui/toasts';
import { patience, readUpTo } from './reading';
import { t } from './text';

/** The toast behind which conversations wait: their marks never go back, so they are set when Undo is no longer offered. */
let held: number | undefined;

window.addEventListener('pagehide', settle);

/** Marks all that is there now as read: notifications at once, conversations when that can no longer be undone. */
export async function readEverything(userId: number): Promise<void> {
  settle();
  const upToSeq = recall(userId)?.seq ?? (await newest());
  const undo = readUpTo(undefined, upToSeq);
  const unread = await conversations();
  held = toast(t('told.all_read'), { life: patience, action: { label: t('ui.undo'), run: undo }, onGone: () => markConversations(unread) });
}

function settle(): void {
  if (held !== undefined && toasts.get().some(({ id }) => id === held)) dismiss(held);
}

async function newest(): Promise<number> {
  return (await ok(api.GET('/notifications', { params: { query: { limit: 1 } } }))).last_seq;
}

/** Those in which something is unread, as they are now. */
async function conversations(): Promise<InboxEntry[]> {
  const unread: InboxEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await ok(api.GET('/messages', { params: { query: { cursor } } }));
    unread.push(...page.conversations.filter(({ unread_count }) => unread_count > 0));
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return unread;
}

function markConversations(unread: readonly InboxEntry[]): void {
  const marks = unread.map(({ trade_id, user, last_message }) =>
    trade_id === null
      ? api.PUT('/messages/{user_id}/read', { params: { path: { user_id: user.id } }, body: { id: last_message?.id }, keepalive: true })
      : api.PUT('/trades/{id}/thread/read', { params: { path: { id: trade_id } }, body: { seq: last_message?.seq ?? 0 }, keepalive: true }),
  );
  void Promise.allSettled(marks).then(() => queries.invalidateQueries({ queryKey: keys.inbox() }));
}
