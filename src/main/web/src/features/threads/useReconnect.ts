import { useEffect } from 'react';
import { liveState } from '../../live/state';

/** Calls `reread` whenever the connection is back: what passed meanwhile was not heard. */
export function useReconnect(reread: () => unknown): void {
  useEffect(() => {
    let was = liveState.get();
    return liveState.subscribe(() => {
      const now = liveState.get();
      if (now === 'live' && was !== 'live') reread();
      was = now;
    });
  }, [reread]);
}
