import { ArrowLeftRight, CircleCheck, CircleX, Send, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Person } from '../../../api/types';
import { clock } from '../../../i18n/format';
import type { Message } from '../channel';
import './system-line.css';
import { payloadOf, systemWords } from './systemWords';

const icons: Record<string, LucideIcon> = {
  trade_accepted: CircleCheck,
  trade_received: CircleCheck,
  trade_completed: CircleCheck,
  trade_shipped: Send,
  trade_declined: CircleX,
  trade_cancelled: CircleX,
  trade_expired: CircleX,
  trade_invalidated: CircleX,
  trade_cancel_asked: TriangleAlert,
  trade_disputed: TriangleAlert,
};

interface SystemLineProps {
  message: Message;
  me: number;
  them: Person;
}

/** What became of the trade, between the messages. */
export function SystemLine({ message, me, them }: SystemLineProps) {
  const Icon = icons[payloadOf(message).kind ?? ''] ?? ArrowLeftRight;
  return (
    <p className="system-line">
      <Icon aria-hidden="true" />
      <span>{systemWords(message, me, them)}</span>
      <time dateTime={message.created_at}>{clock(new Date(message.created_at))}</time>
    </p>
  );
}
