import { useEffect, useRef, useState } from 'react';
import type { Message } from '../channel';
import { t } from '../text';

/** New messages of the other side within this time are announced together. */
const TOGETHER = 1_000;

/** What assistive technology is told: what the other side wrote since the conversation was opened, never what is only scrolled to. */
export function Heard({ messages, me }: { messages: readonly Message[]; me: number }) {
  const last = useRef<number | undefined>(undefined);
  const pending = useRef<Message[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [said, say] = useState('');

  useEffect(() => {
    const end = messages.at(-1)?.seq;
    const from = last.current;
    last.current = end ?? from;
    if (from === undefined || end === undefined || end <= from) return;
    pending.current.push(...messages.filter(({ seq, sender_id }) => seq > from && sender_id !== null && sender_id !== me));
    if (pending.current.length === 0) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const [first, ...more] = pending.current;
      pending.current = [];
      if (!first) return;
      const name = first.sender_display_name ?? '';
      say(more.length ? t('thread.heard_more', { name, count: more.length + 1 }) : t('thread.heard', { name, text: first.content ?? t('thread.a_picture') }));
    }, TOGETHER);
  }, [messages, me]);
  return said;
}
