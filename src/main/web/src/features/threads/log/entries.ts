import type { Me } from '../../../api/types';
import type { Message } from '../channel';
import type { Outgoing } from '../outbox';

/** Messages on their way have no place yet: they come after everything that has one. */
const UNPLACED = 1_000_000_000;

/** What is shown of a conversation: its messages, then those on their way that have not come back yet. */
export function entriesOf(messages: readonly Message[], outgoing: readonly Outgoing[], me: Me): Message[] {
  const there = new Set(messages.map(({ client_id }) => client_id));
  const waiting = outgoing.filter(({ client_id }) => !there.has(client_id));
  return [...messages, ...waiting.map((one, index) => unplaced(one, UNPLACED + index, me))];
}

export function isUnplaced({ seq }: Message): boolean {
  return seq >= UNPLACED;
}

function unplaced({ client_id, draft, at }: Outgoing, seq: number, me: Me): Message {
  return {
    id: 0,
    seq,
    client_id,
    thread_id: 0,
    sender_id: me.id,
    sender_username: me.username,
    sender_display_name: me.display_name,
    sender_avatar_url: me.avatar_url,
    content: draft.text,
    card: draft.card ?? null,
    has_attachments: draft.photos.length > 0,
    attachments: [],
    reactions: {},
    created_at: at,
    edited_at: null,
    deleted_at: null,
    is_system_message: false,
    payload: null,
    warning: null,
  };
}
