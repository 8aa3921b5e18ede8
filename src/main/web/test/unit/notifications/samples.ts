import type { Notification, NotificationPage, UnreadCounts } from '../../../src/api/types';

export const none: UnreadCounts = { total: 0, trades: 0, messages: 0, social: 0, discovery: 0, achievements: 0, system: 0 };

export function one(over: Partial<Notification> = {}): Notification {
  return {
    id: 1,
    seq: 11,
    type: 'trade_proposed',
    category: 'trades',
    title: 'Ben proposes a trade',
    body: 'Look at the terms and answer.',
    icon: 'trade',
    action_url: '/trades/7',
    metadata: {},
    read_at: null,
    created_at: new Date().toISOString(),
    ...over,
  };
}

export function pageOf(notifications: Notification[], unread: UnreadCounts): NotificationPage {
  const last_seq = Math.max(0, ...notifications.map(({ seq }) => seq));
  return { notifications, total: notifications.length, unread_count: unread.total, unread, has_more: false, next_cursor: null, epoch: 'e', last_seq };
}
