import type { Trade } from '../../../api/types';
import { givenBy } from '../side';

export type Mark = 'done' | 'half' | 'now' | 'later';

export interface Stage {
  key: 'agreed' | 'sent' | 'received' | 'completed';
  mark: Mark;
  /** Which of the two have done their part. */
  me: boolean;
  them: boolean;
}

/** How far an accepted trade has come: each side sends, then each confirms what the other one sent. Who gives nothing has nothing to send. */
export function stagesOf(trade: Pick<Trade, 'status' | 'shipments' | 'proposer_id' | 'offer' | 'request'>, me: number): Stage[] {
  const { give, get } = givenBy(trade, me);
  const mine = trade.shipments.find(({ sender_id }) => sender_id === me);
  const theirs = trade.shipments.find(({ sender_id }) => sender_id !== me);
  const completed = trade.status === 'completed';
  const steps: Omit<Stage, 'mark'>[] = [
    { key: 'agreed', me: true, them: true },
    { key: 'sent', me: give.length === 0 || Boolean(mine), them: get.length === 0 || Boolean(theirs) },
    { key: 'received', me: get.length === 0 || Boolean(theirs?.received_at), them: give.length === 0 || Boolean(mine?.received_at) },
    { key: 'completed', me: completed, them: completed },
  ];
  const at = steps.findIndex((step) => !step.me || !step.them);
  return steps.map((step, index) => ({ ...step, mark: markOf(step, at < 0 ? steps.length : at - index) }));
}

/** `ahead`: how many steps the first unfinished one lies after this one. */
function markOf({ me, them }: Omit<Stage, 'mark'>, ahead: number): Mark {
  if (me && them) return 'done';
  if (me || them) return 'half';
  return ahead === 0 ? 'now' : 'later';
}

const DAY = 86_400_000;
/** Whoever has not sent within seven days may be left by the other side. */
const SEND_WITHIN = 7 * DAY;

export function sendBy({ accepted_at }: Pick<Trade, 'accepted_at'>): string | undefined {
  return accepted_at ? new Date(Date.parse(accepted_at) + SEND_WITHIN).toISOString() : undefined;
}
