type Catalogs = typeof import('./en.json') &
  typeof import('../card/en.json') &
  typeof import('../features/accounts/en.json') &
  typeof import('../features/achievements/en.json') &
  typeof import('../features/collections/en.json') &
  typeof import('../features/directory/en.json') &
  typeof import('../features/home/en.json') &
  typeof import('../features/me/fields/en.json') &
  typeof import('../features/me/onboarding/en.json') &
  typeof import('../features/me/settings/en.json') &
  typeof import('../features/moderation/en.json') &
  typeof import('../features/moderation/desk/en.json') &
  typeof import('../features/notifications/en.json') &
  typeof import('../features/profiles/en.json') &
  typeof import('../features/reputation/en.json') &
  typeof import('../features/social/en.json') &
  typeof import('../features/threads/en.json') &
  typeof import('../features/threads/composer/en.json') &
  typeof import('../features/threads/log/en.json') &
  typeof import('../features/trades/en.json') &
  typeof import('../features/trades/pane/en.json') &
  typeof import('../features/trades/table/en.json') &
  typeof import('../shell/en.json');

/**
 * Every key of every catalogue, for the compiler only: nothing here is loaded. A feature with texts of its own adds its `en.json`
 * above and registers it in its chunk.
 */
export type MessageKey = Extract<keyof Catalogs, string>;
