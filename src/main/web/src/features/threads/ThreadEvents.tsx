import { session } from '../../api/session';
import { useLive } from '../../live/listen';
import { showDirectRead, takeInDirect } from './direct';
import { outbox } from './post';
import { change, showRead, takeIn } from './thread';

/** Lets the events of conversations change what is kept of them. */
export function ThreadEvents(): null {
  useLive('thread.message', ({ trade_id, message }) => {
    // The echo of an own message may be here before the answer to it.
    if (message.client_id) outbox().drop(message.client_id);
    takeIn(trade_id, [message]);
  });
  useLive('thread.message_changed', ({ trade_id, seq, ...now }) => {
    change(trade_id, seq, (message) => ({ ...message, ...now, ...(now.deleted_at && { card: null, attachments: [], has_attachments: false }) }));
  });
  useLive('direct.message', ({ message }) => {
    outbox().drop(message.client_id);
    const me = session.get()?.userId;
    takeInDirect(message.sender_id === me ? message.recipient_id : message.sender_id, [message]);
  });
  useLive('direct.read', ({ user_id, sender_id, id }) => showDirectRead(user_id === session.get()?.userId ? sender_id : user_id, sender_id, id));
  useLive('thread.read', ({ trade_id, user_id, seq }) => showRead(trade_id, user_id, seq));
  return null;
}
