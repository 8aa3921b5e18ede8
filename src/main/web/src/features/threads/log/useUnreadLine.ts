import { useState } from 'react';
import type { Conversation } from '../conversation';

/** The place of the first message that was unread when the conversation was opened. It stays until the conversation is left. */
export function useUnreadLine({ messages, lastRead, fresh }: Conversation, me: number): number | undefined {
  const [read] = useState(lastRead[me] ?? 0);
  const [settled, settle] = useState(false);
  const [line, setLine] = useState<number>();
  if (fresh && !settled) {
    settle(true);
    setLine(messages.find(({ seq, sender_id }) => seq > read && sender_id !== null && sender_id !== me)?.seq);
  }
  return line;
}
