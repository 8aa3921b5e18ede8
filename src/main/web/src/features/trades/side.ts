import type { Person, Trade, TradeLine } from '../../api/types';

/** A trade as one of its two sides sees it: what they give, what they get, and whose move it is. */
export interface Side {
  me: number;
  them: Person;
  give: readonly TradeLine[];
  get: readonly TradeLine[];
  proposer: boolean;
  myTurn: boolean;
}

/** What the proposer gives throughout is `offer`; so the other side gives what is asked for. */
export function givenBy({ proposer_id, offer, request }: Pick<Trade, 'proposer_id' | 'offer' | 'request'>, user: number) {
  return proposer_id === user ? { give: offer, get: request } : { give: request, get: offer };
}

export function sideOf(trade: Trade, me: number): Side {
  const proposer = trade.proposer_id === me;
  return {
    me,
    proposer,
    them: proposer ? trade.recipient : trade.proposer,
    ...givenBy(trade, me),
    myTurn: trade.turn_user_id === me,
  };
}

/** Terms are still open: somebody has to answer. */
export function isOpen({ status }: Pick<Trade, 'status'>): boolean {
  return status === 'pending' || status === 'countered';
}

/** Agreed, and the cards are on their way. */
export function isUnderway({ status }: Pick<Trade, 'status'>): boolean {
  return status === 'accepted' || status === 'in_transit';
}

export function copies(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
