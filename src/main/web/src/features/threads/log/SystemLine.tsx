import { ArrowLeftRight, CircleCheck, CircleX, Send, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Person, Trade } from '../../../api/types';
import { clock } from '../../../i18n/format';
import type { Message } from '../channel';
import './system-line.css';
import { payloadOf, systemWords } from './systemWords';
import { termsChange } from './termsChange';

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
  trade?: Trade;
}

/** What became of the trade, between the messages. */
export function SystemLine({ message, me, them, trade }: SystemLineProps) {
  const { kind = '', revision = 1 } = payloadOf(message);
  const Icon = icons[kind] ?? ArrowLeftRight;
  const change = trade && kind === 'trade_countered' ? termsChange(trade, revision, me) : undefined;
  return (
    <p className="system-line">
      <Icon aria-hidden="true" />
      <span>{[systemWords(message, me, them), change].filter(Boolean).join(': ')}</span>
      <time dateTime={message.created_at}>{clock(new Date(message.created_at))}</time>
    </p>
  );
}
