import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { takeInDirect } from './direct';
import type { Outgoing } from './outbox';
import { takeIn } from './thread';

/** Brings a message to the server. The key of the call is the message's own: however often it arrives, it is stored once. */
export async function deliver({ client_id, channel, draft }: Outgoing): Promise<void> {
  const headers = { 'Idempotency-Key': client_id };
  if (channel.kind === 'direct') {
    const params = { path: { user_id: channel.id } };
    const sent = await ok(api.POST('/messages/{user_id}', { params, body: { client_id, content: draft.text }, headers }));
    return takeInDirect(channel.id, [sent]);
  }
  const message = await ok(
    api.POST('/trades/{id}/thread/messages', {
      params: { path: { id: channel.id } },
      body: {
        client_id,
        ...(draft.text && { content: draft.text }),
        ...(draft.card && { card_id: draft.card.id }),
        ...(draft.photos.length > 0 && { attachment_ids: draft.photos.map(({ id }) => id) }),
      },
      headers,
    }),
  );
  takeIn(channel.id, [message]);
}
