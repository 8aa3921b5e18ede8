import { useEffect, useSyncExternalStore } from 'react';
import { store } from '../ui/store';
import type { Presence } from './events';

/** Whether people are here, by user id: what the server last said of those who are watched. */
export const presence = store<Record<string, Presence>>({});
/** Who is shown on this page, and in how many places. */
export const watched = store<ReadonlyMap<number, number>>(new Map());

/** Whether that person is here now; nothing while it is not known. Whoever shows a person watches them as long as they are shown. */
export function usePresence(userId: number): Presence | undefined {
  useEffect(() => {
    change(userId, 1);
    return () => change(userId, -1);
  }, [userId]);
  return useSyncExternalStore(presence.subscribe, () => presence.get()[userId]);
}

function change(userId: number, by: number): void {
  watched.set((now) => {
    const next = new Map(now);
    const count = (next.get(userId) ?? 0) + by;
    if (count > 0) next.set(userId, count);
    else next.delete(userId);
    return next;
  });
}
