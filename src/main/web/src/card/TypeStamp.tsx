import { ArrowLeftRight, BookOpen, ChartLine, FlaskConical } from 'lucide-react';
import type { CardUser } from './types';

const ICONS = { collector: BookOpen, trader: ArrowLeftRight, brewer: FlaskConical, investor: ChartLine };

/** The round stamp of the trader type; the word stands in the type line. */
export function TypeStamp({ type }: { type: CardUser['card_type'] }) {
  const Icon = ICONS[type ?? 'collector'];
  return (
    <span className="pc-stamp">
      <Icon aria-hidden="true" />
    </span>
  );
}
