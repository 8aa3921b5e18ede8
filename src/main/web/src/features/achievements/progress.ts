import { money } from '../../i18n/format';
import { isMessage } from '../../i18n/t';
import type { Entry } from './album';
import { t } from './text';

/** Facts that are amounts of money. */
const amounts = ['portfolio_value', 'single_trade_value'];

export interface Progress {
  /** From 0 to 1. */
  share: number;
  /** "7 of 10 trades". */
  words: string;
}

/** How far an achievement has come; nothing where it is all or nothing, or not known. */
export function progressOf({ achievement, progress, unlocked }: Entry): Progress | undefined {
  if (!progress || unlocked || progress.target <= 0) return undefined;
  const { current, target } = progress;
  // The server tells of the condition furthest behind; by its target we know which that is.
  const fact = Object.entries(achievement.threshold).find(([, least]) => least === target)?.[0];
  if (!fact) return undefined;
  const key = `seal.progress.${fact}`;
  const shown = (value: number) => (amounts.includes(fact) ? money(value) : Math.floor(value * 10) / 10);
  const now = { current: shown(Math.min(current, target)), target: shown(target) };
  return { share: Math.min(1, current / target), words: t(isMessage(key) ? key : 'seal.progress.any', now) };
}
