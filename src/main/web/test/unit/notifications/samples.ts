import type { InboxEntry, Notification, NotificationPage, UnreadCounts } from '../../../src/api/types';

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

export const conversation: InboxEntry = {
  kind: 'trade',
  trade_id: 7,
  thread_id: 70,
  user: { id: 2, username: 'ben', display_name: 'Ben', avatar_url: null, frame_tier: 'bronze' },
  status: 'pending',
  turn_user_id: null,
  last_message: {
    id: 40,
    seq: 4,
    sender_id: 2,
    content: 'Hello',
    card_name: null,
    has_attachments: false,
    is_system_message: false,
    payload: null,
    created_at: '2026-01-01T00:00:00Z',
    deleted_at: null,
  },
  last_message_at: '2026-01-01T00:00:00Z',
  unread_count: 1,
  archived_at: null,
  muted: false,
  match: null,
};
