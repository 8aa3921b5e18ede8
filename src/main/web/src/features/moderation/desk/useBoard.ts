import { useEffect } from 'react';
import { queries } from '../../../api/query';
import { join, onOpen } from '../../../live/bus';
import type { DeskCounts } from '../../../live/events';
import { useLive } from '../../../live/listen';
import { deskKeys, showCase } from './board';
import type { DeskStats } from './types';

/** Keeps what the desk shows as it is, while a page of the desk is there. */
export function useBoard(): void {
  useEffect(() => {
    join('moderation');
    let opened = false;
    // What was said while the connection was gone is not said again.
    return onOpen(() => {
      if (opened) void queries.invalidateQueries({ queryKey: ['admin'] });
      opened = true;
    });
  }, []);
  useLive('case.created', showCase);
  useLive('case.claimed', showCase);
  useLive('case.released', showCase);
  useLive('dispute.changed', () => void queries.invalidateQueries({ queryKey: deskKeys.disputes() }));
  useLive('counts.changed', count);
}

function count(counts: DeskCounts): void {
  const before = queries.getQueryData<DeskStats>(deskKeys.stats);
  queries.setQueryData<DeskStats>(deskKeys.stats, (stats) => stats && { ...stats, ...counts });
  if (before?.appeals_pending !== counts.appeals_pending) void queries.invalidateQueries({ queryKey: deskKeys.appeals() });
  if (before?.disputes_open !== counts.disputes_open) void queries.invalidateQueries({ queryKey: deskKeys.disputes() });
}
