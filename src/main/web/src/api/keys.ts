/**
 * The key of every query: the path of the API that answers it, part by part, then what was asked of it. So `['users', 7]` also names
 * everything below that path, and the server can hand over first answers by path alone.
 */
export const keys = {
  me: ['me'],
  privacy: ['me', 'privacy'],
  sessions: ['me', 'sessions'],
  onboarding: ['me', 'onboarding'],
  formats: ['me', 'formats'],
  portfolio: ['me', 'portfolio'],
  views: ['me', 'views'],
  inventory: (filters: object = {}) => ['me', 'inventory', filters],
  wants: (filters: object = {}) => ['me', 'wants', filters],
  imports: ['me', 'imports'],
  import: (id: number) => ['me', 'imports', id],
  cards: (filters: object) => ['cards', filters],
  card: (id: number) => ['cards', id],
  users: ['users'],
  user: (name: string | number) => ['users', String(name)],
  userBack: (name: string | number) => ['users', String(name), 'back'],
  shared: (publicId: string) => ['shared', publicId],
  userInventory: (name: string | number, filters: object = {}) => ['users', String(name), 'inventory', filters],
  trades: ['trades'],
  openTrades: ['trades', { status: 'open' }],
  trade: (id: number) => ['trades', String(id)],
  thread: (tradeId: number) => ['trades', String(tradeId), 'thread'],
  inbox: (filters?: object) => (filters ? ['messages', 'inbox', filters] : ['messages', 'inbox']),
  direct: (userId: number) => ['messages', String(userId)],
  userWants: (name: string | number, filters: object = {}) => ['users', String(name), 'wants', filters],
  unread: ['notifications', 'unread-counts'],
  told: (filters?: object) => (filters ? ['notifications', filters] : ['notifications']),
  wishes: ['notifications', 'preferences'],
  pushed: ['notifications', 'push-subscriptions'],
  why: (id: number) => ['notifications', id, 'why'],
  achievements: ['achievements'],
  frames: ['achievements', 'frames'],
  userAchievements: (userId: number) => ['achievements', 'users', userId],
  leaders: (board: string, period: string) => ['leaderboards', board, { period }],
  favorites: ['favorites'],
  notes: (filters?: object) => ['favorites', 'notes', ...(filters ? [filters] : [])],
  connections: ['connections'],
  blocks: ['blocks'],
  reports: ['reports', 'mine'],
  sanctions: ['me', 'moderation'],
  disputes: ['disputes'],
  dispute: (id: number) => ['disputes', String(id)],
  directory: (filters: object = {}) => ['directory', filters],
  preview: (userId: number) => ['directory', userId, 'preview'],
  suggested: ['directory', 'suggested'],
  met: ['directory', 'recent'],
  search: (q: string) => ['directory', 'search', q],
} as const;

/** The key of a path as the server writes it: "users/ada" → `['users', 'ada']`. */
export function keyOfPath(path: string): string[] {
  return path.split('/').filter(Boolean);
}
