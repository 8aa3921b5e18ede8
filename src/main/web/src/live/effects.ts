import type { QueryKey } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { changeListed, dropListed, showUnread } from '../api/notifications';
import { queries } from '../api/query';
import { barring } from './barring';
import type { LiveEvents, LiveType } from './events';

type Effects = { [T in LiveType]?: (data: LiveEvents[T]) => void };

/** What each event changes in the cache, so that every place that shows it follows. */
const effects: Effects = {
  'card.changed': ({ user_id, ...news }) => showCard(user_id ?? news.id, news),
  'frame.changed': ({ id, frame_tier }) => {
    showCard(id, { frame_tier });
    void queries.invalidateQueries({ queryKey: keys.frames });
  },
  'trade.changed': ({ trade_id }) => {
    void queries.invalidateQueries({ queryKey: keys.trade(trade_id), exact: true });
    void queries.invalidateQueries({ queryKey: keys.inbox() });
  },
  'thread.message': () => void queries.invalidateQueries({ queryKey: keys.inbox() }),
  'direct.message': () => void queries.invalidateQueries({ queryKey: keys.inbox() }),
  'direct.read': () => void queries.invalidateQueries({ queryKey: keys.inbox() }),
  'thread.read': () => void queries.invalidateQueries({ queryKey: keys.inbox() }),
  'notification.created': ({ unread }) => showUnread(unread),
  'notification.updated': ({ notification, unread }) => {
    showUnread(unread);
    // It keeps its place in a list that is being read: only what it says changes.
    changeListed((one) => (one.id === notification.id ? { ...notification, seq: one.seq, created_at: one.created_at } : one));
  },
  'notification.read': ({ ids, done, unread }) => {
    showUnread(unread);
    if (done) return dropListed(ids);
    const read = new Set(ids);
    changeListed((one) => (read.has(one.id) ? { ...one, read_at: one.read_at ?? new Date().toISOString() } : one));
  },
  'achievement.unlocked': () => void queries.invalidateQueries({ queryKey: keys.achievements }),
  'sanction.changed': (told) => {
    barring.set((now) => ({ ...now, told }));
    void queries.invalidateQueries({ queryKey: keys.me, exact: true });
    void queries.invalidateQueries({ queryKey: keys.sanctions });
  },
};

export function touch(type: string, data: unknown): void {
  (effects[type as LiveType] as ((data: unknown) => void) | undefined)?.(data);
}

/** At once what the event says of the card, then what the server says of the whole. */
function showCard(id: number | undefined, news: object): void {
  for (const key of cardsOf(id)) {
    queries.setQueryData<object>(key, (card) => card && { ...card, ...news });
    void queries.invalidateQueries({ queryKey: key });
  }
}

/** Where that person's card is kept: as the own account, by id, by username. */
function cardsOf(id: number | undefined): QueryKey[] {
  const isTheirs = (data: unknown) => typeof data === 'object' && data !== null && 'username' in data && 'id' in data && data.id === id;
  return [...queries.getQueriesData({ queryKey: keys.me, exact: true }), ...queries.getQueriesData({ queryKey: keys.users })]
    .filter(([, data]) => isTheirs(data))
    .map(([key]) => key);
}
