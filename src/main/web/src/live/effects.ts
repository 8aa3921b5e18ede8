import { keys } from '../api/keys';
import { queries } from '../api/query';
import type { Me } from '../api/types';
import type { LiveEvents, LiveType } from './events';

type Effects = { [T in LiveType]?: (data: LiveEvents[T]) => void };

/** What each event changes in the cache, so that every place that shows it follows. */
const effects: Effects = {
  'card.changed': showCard,
  'frame.changed': showCard,
  'sanction.changed': () => void queries.invalidateQueries({ queryKey: keys.me, exact: true }),
};

export function touch(type: string, data: unknown): void {
  (effects[type as LiveType] as ((data: unknown) => void) | undefined)?.(data);
}

/** At once what the event says, then what the server says of the whole. */
function showCard(news: LiveEvents['card.changed'] | LiveEvents['frame.changed']): void {
  const me = queries.getQueryData<Me>(keys.me);
  if (me?.id === news.id) {
    queries.setQueryData(keys.me, { ...me, ...news });
    void queries.invalidateQueries({ queryKey: keys.me, exact: true });
  }
  const shows = (data: unknown) => typeof data === 'object' && data !== null && 'username' in data && 'id' in data && data.id === news.id;
  for (const [key, card] of queries.getQueriesData<object>({ queryKey: keys.users })) {
    if (!shows(card)) continue;
    queries.setQueryData(key, { ...card, ...news });
    void queries.invalidateQueries({ queryKey: key });
  }
}
