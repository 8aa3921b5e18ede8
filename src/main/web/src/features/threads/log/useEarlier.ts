import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../../api/errors';
import { toast } from '../../../ui/toasts';
import type { Conversation } from '../conversation';

/** Reads what came before when its place comes into view, or when asked. */
export function useEarlier({ loadEarlier }: Conversation) {
  const ref = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const load = useCallback(() => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    loadEarlier()
      .catch((error: unknown) => toast(Problem.of(error).message, { tone: 'warn' }))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  }, [loadEarlier]);

  useEffect(() => {
    if (!ref.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load(), { rootMargin: '200px' });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [load]);
  return { ref, busy, load };
}
