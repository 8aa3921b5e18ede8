import type { CaseItem } from '../../../api/types';
import { store } from '../../../ui/store';

const place = 'desk.auto_next';

/** Whether the next case opens by itself once one is decided. */
export const autoNext = store(localStorage.getItem(place) !== '0');
autoNext.subscribe(() => localStorage.setItem(place, autoNext.get() ? '1' : '0'));

/**
 * The case to go to from another one, in the order of the queue and around its end: the nearest that nobody else works on.
 *
 * @param by 1 for the next, −1 for the one before
 */
export function neighbour(queue: readonly CaseItem[], id: number, me: number, by: 1 | -1 = 1): CaseItem | undefined {
  const at = queue.findIndex((one) => one.id === id);
  const start = at < 0 && by < 0 ? queue.length : at;
  for (let step = 1; step <= queue.length; step++) {
    const one = queue[(start + by * step + 2 * queue.length) % queue.length]!;
    if (one.id !== id && one.closed_at === null && (one.claimed_by === null || one.claimed_by === me)) return one;
  }
  return undefined;
}
