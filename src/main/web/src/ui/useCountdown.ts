import { useEffect, useState } from 'react';

/** Whole seconds left of `seconds`, counted from the moment at which `start` changed; 0 when it is over. */
export function useCountdown(seconds: number | undefined, start: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (!seconds) return setLeft(0);
    const end = Date.now() + seconds * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [seconds, start]);
  return left;
}
