import { useCallback, useRef } from 'react';
import { send } from '../../../live/socket';
import type { Channel } from '../channel';

const EVERY = 5_000;

/** Tells the other side that one is writing; called at every key. */
export function useTellTyping({ kind, id }: Channel): () => void {
  const last = useRef(0);
  return useCallback(() => {
    if (kind !== 'trade' || Date.now() - last.current < EVERY) return;
    last.current = Date.now();
    void send('thread.typing', { trade_id: id }).catch(() => undefined);
  }, [kind, id]);
}
