import { useEffect, useState } from 'react';
import { useLive } from '../../live/listen';
import type { Channel } from './channel';

/** So long it is believed that somebody is writing; the two clocks need not agree. */
const BELIEVED = 10_000;

/** Whether the other side is writing now. It ends by itself, or with what they wrote. */
export function useTheyType({ kind, id }: Channel, them: number, lastSeq: number): boolean {
  const [until, setUntil] = useState(0);
  useLive('thread.typing', (typing) => {
    if (kind === 'trade' && typing.trade_id === id && typing.user_id === them) setUntil(Date.now() + BELIEVED);
  });
  useEffect(() => setUntil(0), [id, lastSeq]);
  useEffect(() => {
    const left = until - Date.now();
    if (left <= 0) return;
    const timer = setTimeout(() => setUntil(0), left);
    return () => clearTimeout(timer);
  }, [until]);
  return until > 0;
}
