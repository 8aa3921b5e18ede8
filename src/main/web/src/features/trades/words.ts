import type { Trade, TradeLine } from '../../api/types';
import { list } from '../../i18n/format';
import { isMessage } from '../../i18n/t';
import type { Side } from './side';
import { copies } from './side';
import { t } from './text';

/** "3 cards for 1 card". */
export function termsLine({ give, get }: Pick<Side, 'give' | 'get'>): string {
  return t('trade.terms', { give: t('trade.cards', { count: copies(give) }), get: t('trade.cards', { count: copies(get) }) });
}

/** What the trade waits for, as its reader sees it: "Your move", "Waiting for Ife". */
export function standing({ status }: Pick<Trade, 'status'>, turn: number | null, me: number, name: string): string {
  if (turn !== null) return turn === me ? t('trade.your_move') : t('trade.their_move', { name });
  return t(`trade.status.${status}`);
}

/** Names of cards, at most three of them. */
export function named(lines: readonly TradeLine[]): string {
  const names = lines.map(({ card }) => card.name);
  const more = names.length - 3;
  return list(more > 0 ? [...names.slice(0, 3), t('trade.more', { count: more })] : names);
}

/** Why a trade was closed, where it is one of the reasons that we have words for. */
export function reasonOf({ close_reason: reason, gone_card_ids: gone, offer, request }: Trade): string | undefined {
  if (!reason) return undefined;
  const names = [...new Set([...offer, ...request].filter(({ card }) => gone.includes(card.id)).map(({ card }) => card.name))];
  if (names.length > 0) return t('trade.reason.cards_gone', { cards: list(names), count: names.length });
  const key = `trade.reason.${reason}`;
  return isMessage(key) ? t(key) : undefined;
}
