import { useState } from 'react';
import type { ToldFilters } from '../../api/notifications';
import type { Notification } from '../../api/types';
import { useLive } from '../../live/listen';

type Seqs = ReadonlyMap<number, number>;

/**
 * Of those that came while the list was being read, how many it does not show yet; and how to forget them.
 *
 * @param upToSeq where the stream stood when the list was asked for: what is older lies further down
 */
export function useArrivals({ category }: ToldFilters, shown: readonly Notification[], upToSeq: number): [number, () => void] {
  const [arrived, setArrived] = useState<Seqs>(new Map());
  const arrive = ({ notification }: { notification: Notification }) => {
    if (category && notification.category !== category) return;
    setArrived((all) => new Map(all).set(notification.id, notification.seq));
  };
  useLive('notification.created', arrive);
  useLive('notification.updated', arrive);
  useLive('notification.read', ({ ids }) => setArrived((all) => new Map([...all].filter(([id]) => !ids.includes(id)))));
  return [waiting(arrived, shown, upToSeq), () => setArrived(new Map())];
}

/** One that is shown as it was before it changed counts as not shown. */
export function waiting(arrived: Seqs, shown: readonly Notification[], upToSeq: number): number {
  const known = new Map(shown.map(({ id, seq }) => [id, seq]));
  return [...arrived].filter(([id, seq]) => (known.get(id) ?? upToSeq) < seq).length;
}
