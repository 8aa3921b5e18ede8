import type { Favorite } from '../../../src/features/social/types';

export const dan = { id: 4, username: 'dan', display_name: 'Dan', avatar_url: null, frame_tier: 'silver' } as const;

export function favorite(change: Partial<Favorite> = {}): Favorite {
  return {
    id: 1,
    favorited_user_id: 4,
    username: 'dan',
    display_name: 'Dan',
    avatar_url: null,
    frame_tier: 'silver',
    notify_on_listings: true,
    created_at: '2026-01-01T00:00:00Z',
    ...change,
  };
}
