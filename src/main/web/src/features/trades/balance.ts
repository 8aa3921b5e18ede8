import { money } from '../../i18n/format';
import { t } from './text';

/** Of a line of a trade, what its weight depends on. */
export interface Weighed {
  quantity: number;
  unit_price: number | null;
}

export interface Balance {
  /** Dollars on either side; what has no price weighs nothing. */
  give: number;
  get: number;
  /** How much more one gives than gets, in dollars; below zero: gets than gives. */
  difference: number;
  /** The same as a share of the heavier side, from −1 to 1. */
  lean: number;
  /** Copies without a price. */
  unpriced: number;
}

/** Up to a dollar or a twentieth of the heavier side nobody argues. */
const FEW_DOLLARS = 1;
const EVEN = 0.05;
/** From here on the server asks a newcomer whether they mean it. */
const LOPSIDED = 0.6;

export function weigh(give: readonly Weighed[], get: readonly Weighed[]): Balance {
  const [mine, theirs] = [worth(give), worth(get)];
  const difference = cents(mine - theirs);
  const heavier = Math.max(mine, theirs);
  const unpriced = [...give, ...get].reduce((sum, line) => sum + (line.unit_price === null ? line.quantity : 0), 0);
  return { give: mine, get: theirs, difference, lean: heavier ? difference / heavier : 0, unpriced };
}

export function worth(lines: readonly Weighed[]): number {
  return cents(lines.reduce((sum, { quantity, unit_price }) => sum + quantity * (unit_price ?? 0), 0));
}

export function isEven({ difference, lean }: Balance): boolean {
  return Math.abs(difference) <= FEW_DOLLARS || Math.abs(lean) <= EVEN;
}

/** Worth a warning: one gives far more than one gets. */
export function isLopsided({ lean }: Balance): boolean {
  return lean >= LOPSIDED;
}

/** "You give $12.40 more (18 %)". */
export function inWords(balance: Balance): string {
  const { difference, lean, give, get } = balance;
  if (give === 0 && get === 0) return t('balance.empty');
  if (isEven(balance)) return t(difference === 0 ? 'balance.even' : 'balance.nearly', { amount: money(Math.abs(difference)) });
  const params = { amount: money(Math.abs(difference)), percent: Math.round(Math.abs(lean) * 100) };
  if (give === 0) return t('balance.gift_for_you', params);
  if (get === 0) return t('balance.gift_of_yours', params);
  return t(difference > 0 ? 'balance.give_more' : 'balance.get_more', params);
}

/** Sums of binary fractions drift; money has cents. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
