import type { Trade } from '../../../api/types';
import { list, signed } from '../../../i18n/format';
import { copies, givenBy } from '../../trades/side';
import { t } from './laterText';

/** How a revision differs from the one before, as its reader sees it: "you get +1 card". */
export function termsChange(trade: Trade, revision: number, me: number): string | undefined {
  const [before, now] = [revision - 1, revision].map((number) => trade.offers.find((offer) => offer.revision === number));
  if (!before || !now) return undefined;
  const sides = (['give', 'get'] as const).flatMap((side) => {
    const [had, has] = [before, now].map((terms) => copies(givenBy({ ...terms, proposer_id: trade.proposer_id }, me)[side]));
    const by = has! - had!;
    return by === 0 ? [] : t(`system.you_${side}`, { count: Math.abs(by), by: signed(by) });
  });
  return sides.length > 0 ? list(sides) : t('system.other_cards');
}
