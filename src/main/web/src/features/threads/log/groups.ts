import type { Message } from '../channel';

/** A day line, the line above what is new, a system line, or what one person wrote in a row. */
export type Block =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'new'; key: string }
  | { kind: 'system'; key: string; message: Message }
  | { kind: 'group'; key: string; sender: number; messages: Message[] };

const TOGETHER = 5 * 60_000;

/**
 * Messages in the order of their places as blocks: a line per day, and together what one person wrote within five minutes.
 *
 * @param unreadFrom the place of the first message that was unread when the conversation was opened
 */
export function blocksOf(messages: readonly Message[], unreadFrom?: number): Block[] {
  const blocks: Block[] = [];
  let previous: Message | undefined;
  for (const message of messages) {
    if (!previous || dayOf(previous) !== dayOf(message)) blocks.push({ kind: 'day', key: `day ${dayOf(message)}`, at: message.created_at });
    if (message.seq === unreadFrom) blocks.push({ kind: 'new', key: 'new' });
    const last = blocks.at(-1);
    if (message.is_system_message || message.sender_id === null) {
      blocks.push({ kind: 'system', key: `system ${message.seq}`, message });
    } else if (last?.kind === 'group' && last.sender === message.sender_id && soonAfter(last.messages.at(-1)!, message)) {
      last.messages.push(message);
    } else {
      blocks.push({ kind: 'group', key: `group ${message.client_id ?? message.seq}`, sender: message.sender_id, messages: [message] });
    }
    previous = message;
  }
  return blocks;
}

function soonAfter(before: Message, after: Message): boolean {
  return Date.parse(after.created_at) - Date.parse(before.created_at) < TOGETHER;
}

/** The reader's own day, not the server's. */
function dayOf({ created_at }: Message): string {
  return new Date(created_at).toDateString();
}
