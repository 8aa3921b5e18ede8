import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import type { components } from '../../api/schema';
import type { AchievementDefinition, FrameTier } from '../../api/types';

export type Entry = components['schemas']['AchievementEntry'];
export type Category = AchievementDefinition['category'];

export const categories: readonly Category[] = ['trade', 'reputation', 'portfolio', 'community', 'special'];

/** All that can be earned, with one's own progress. */
export const albumQuery = queryOptions({ queryKey: keys.achievements, queryFn: () => ok(api.GET('/achievements')) });

/** What somebody has earned. */
export function sealsQuery(userId: number) {
  return queryOptions({
    queryKey: keys.userAchievements(userId),
    queryFn: () => ok(api.GET('/achievements/users/{id}', { params: { path: { id: String(userId) } } })),
  });
}

/** The entries under their categories, those without any left out. */
export function byCategory(entries: readonly Entry[]): [Category, Entry[]][] {
  return categories
    .map((category): [Category, Entry[]] => [category, entries.filter(({ achievement }) => achievement.category === category)])
    .filter(([, own]) => own.length > 0);
}

/** The names of what opens a frame, in the order of the album. */
export function opensFrame(tier: FrameTier, entries: readonly Entry[]): string[] {
  return entries.filter(({ achievement }) => achievement.frame_tier_unlock === tier).map(({ achievement }) => achievement.name);
}
