import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import type { Portfolio } from './types';

export const portfolioQuery = queryOptions({ queryKey: keys.portfolio, queryFn: () => ok(api.GET('/me/portfolio')) });

/** The value in US dollars from which each tier holds. */
export const TIERS: readonly (readonly [Portfolio['tier'], number])[] = [
  ['starter', 100],
  ['growing', 1_000],
  ['serious', 10_000],
  ['dragon', 50_000],
  ['legendary', 100_000],
];

/** The tier above that value, and where the way to it begins; nothing at the top. */
export function nextTier(value: number): { tier: Portfolio['tier']; from: number; at: number } | undefined {
  const index = TIERS.findIndex(([, at]) => value < at);
  const found = TIERS[index];
  return found && { tier: found[0], from: TIERS[index - 1]?.[1] ?? 0, at: found[1] };
}
