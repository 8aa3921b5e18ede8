import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
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
  const sent = ok(
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
  takeIn(channel.id, [await sent.catch((error: unknown) => refused(channel.id, error))]);
}

/** The thread may have been archived, or contact ended: what it shows is not so any more. */
function refused(tradeId: number, error: unknown): never {
  if (Problem.of(error).status === 409) void queries.invalidateQueries({ queryKey: keys.thread(tradeId) });
  throw error;
}
