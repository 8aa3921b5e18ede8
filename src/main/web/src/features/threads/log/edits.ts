import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { toast } from '../../../ui/toasts';
import type { Message } from '../channel';
import { change } from '../thread';

/** Changes the text of an own message: shown at once, taken back when the server refuses. */
export async function edit(tradeId: number, message: Message, content: string): Promise<void> {
  const path = { id: tradeId, mid: message.id };
  change(tradeId, message.seq, (now) => ({ ...now, content, edited_at: new Date().toISOString() }));
  try {
    const saved = await ok(api.PATCH('/trades/{id}/thread/messages/{mid}', { params: { path }, body: { content } }));
    change(tradeId, message.seq, () => saved);
  } catch (error) {
    putBack(tradeId, message, error);
  }
}

/** Leaves a tombstone where an own message was. */
export async function remove(tradeId: number, message: Message): Promise<void> {
  const path = { id: tradeId, mid: message.id };
  change(tradeId, message.seq, tombstone);
  try {
    await ok(api.DELETE('/trades/{id}/thread/messages/{mid}', { params: { path } }));
  } catch (error) {
    putBack(tradeId, message, error);
  }
}

export function tombstone(message: Message): Message {
  return { ...message, content: null, card: null, attachments: [], has_attachments: false, reactions: {}, deleted_at: new Date().toISOString() };
}

function putBack(tradeId: number, message: Message, error: unknown): void {
  change(tradeId, message.seq, () => message);
  toast(Problem.of(error).message, { tone: 'danger' });
}
