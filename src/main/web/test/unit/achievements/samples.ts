import type { Entry } from '../../../src/features/achievements/album';

type Definition = Entry['achievement'];

/** An entry of an album; the definition is what matters of it. */
export function entry(definition: Partial<Definition> & { key: string }, over: Partial<Omit<Entry, 'achievement'>> = {}): Entry {
  return {
    achievement: {
      id: 1,
      name: definition.key,
      description: `How to earn ${definition.key}`,
      category: 'trade',
      icon: '',
      threshold: { trades: 10 },
      discovery_points: 15,
      frame_tier_unlock: null,
      is_hidden: false,
      rarity_percent: null,
      is_seasonal: false,
      ...definition,
    },
    unlocked: false,
    unlocked_at: null,
    progress: null,
    ...over,
  };
}
