import type { Thread, ThreadMessage } from '../../../src/api/types';
import { ife } from '../card/samples';

export const message = (seq: number, change: Partial<ThreadMessage> = {}): ThreadMessage => ({
  id: 100 + seq,
  seq,
  client_id: `c${seq}`,
  thread_id: 1,
  sender_id: 9,
  sender_username: 'dan',
  sender_display_name: 'Dan',
  sender_avatar_url: null,
  content: `Message ${seq}`,
  card: null,
  has_attachments: false,
  attachments: [],
  reactions: {},
  created_at: '2026-11-20T10:00:00Z',
  edited_at: null,
  deleted_at: null,
  is_system_message: false,
  payload: null,
  warning: null,
  ...change,
});

export const system = (seq: number, kind: string, actor_id: number | null = 9): ThreadMessage =>
  message(seq, { client_id: null, sender_id: null, sender_display_name: null, content: null, is_system_message: true, payload: { kind, actor_id, revision: 1 } });

export const thread = (messages: ThreadMessage[], change: Partial<Thread> = {}): Thread => ({
  id: 1,
  trade_proposal_id: 42,
  created_at: '2026-11-20T10:00:00Z',
  archived_at: null,
  last_message_at: null,
  message_count: messages.length,
  messages,
  last_read: { [ife.id]: messages.at(-1)?.seq ?? 0, 9: 0 },
  muted: false,
  ended: false,
  ...change,
});
