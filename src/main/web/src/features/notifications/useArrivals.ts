import { useState } from 'react';
import type { ToldFilters } from '../../api/notifications';
import type { Notification } from '../../api/types';
import { useLive } from '../../live/listen';

type Seqs = ReadonlyMap<number, number>;

/** Of those that came while the list was being read, how many it does not show yet; and how to forget them. */
export function useArrivals({ category }: ToldFilters, shown: readonly Notification[]): [number, () => void] {
  const [arrived, setArrived] = useState<Seqs>(new Map());
  const arrive = ({ notification }: { notification: Notification }) => {
    if (category && notification.category !== category) return;
    setArrived((all) => new Map(all).set(notification.id, notification.seq));
  };
  useLive('notification.created', arrive);
  useLive('notification.updated', arrive);
  useLive('notification.read', ({ ids }) => setArrived((all) => new Map([...all].filter(([id]) => !ids.includes(id)))));
  return [waiting(arrived, shown), () => setArrived(new Map())];
}

/** One that is shown as it was before it changed counts as not shown. */
export function waiting(arrived: Seqs, shown: readonly Notification[]): number {
  const known = new Map(shown.map(({ id, seq }) => [id, seq]));
  return [...arrived].filter(([id, seq]) => (known.get(id) ?? -1) < seq).length;
}
