import type { Trade } from '../../api/types';
import { money } from '../../i18n/format';
import { inWords, weigh } from '../trades/balance';
import { sideOf } from '../trades/side';
import { t } from './log/laterText';

/** Who proposed the trade, what both sides are worth, and how they compare. */
export function HeadTerms({ trade, me }: { trade: Trade; me: number }) {
  const { give, get, proposer, them } = sideOf(trade, me);
  const balance = weigh(give, get);
  return (
    <>
      <span>{t(proposer ? 'head.you_proposed' : 'head.they_proposed', { name: them.display_name })}</span>
      <span>{t('head.values', { give: money(balance.give), get: money(balance.get) })}</span>
      <span>{inWords(balance)}</span>
    </>
  );
}
