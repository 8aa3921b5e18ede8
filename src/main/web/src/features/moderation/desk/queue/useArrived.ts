import { useState } from 'react';
import type { CaseItem } from '../../../../api/types';
import { useLive } from '../../../../live/listen';
import type { QueueFilters } from '../board';

/** How many cases came that the list does not show yet; the list does not jump under whoever reads it. */
export function useArrived(rows: readonly CaseItem[], filters: QueueFilters): [count: number, forget: () => void] {
  const [arrived, setArrived] = useState<ReadonlySet<number>>(new Set());
  useLive('case.created', (item) => {
    // Version 1: what is added to an older case further down does not make it a new one.
    if (item.version === 1 && fits(item, filters)) setArrived((all) => new Set(all).add(item.id));
  });
  useLive('case.resolved', ({ id }) => setArrived((all) => new Set([...all].filter((one) => one !== id))));
  const shown = new Set(rows.map(({ id }) => id));
  return [[...arrived].filter((id) => !shown.has(id)).length, () => setArrived(new Set())];
}

function fits(item: CaseItem, { flag_level, flag_type, claim }: QueueFilters): boolean {
  return (!flag_level || item.flag_level === flag_level) && (!flag_type || item.flag_type === flag_type) && claim !== 'mine';
}
