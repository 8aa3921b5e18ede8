import { useEffect, useRef } from 'react';
import { toast } from '../../../ui/toasts';
import { claim, release } from './claim';
import { t } from './text';

/** Minutes without a hand on the page after which a case goes back. */
export const IDLE_MINUTES = 15;
/** The server lets go after 20; whoever works keeps it. */
const RENEW_MINUTES = 5;
const MINUTE = 60_000;

/** While a case is one's own: it is kept as long as somebody works on the page, and given back when they leave or do nothing for long. */
export function useClaim(id: number, mine: boolean): void {
  const worked = useRef(0);
  useEffect(() => {
    if (!mine) return;
    worked.current = Date.now();
    let since = Date.now();
    const work = () => (worked.current = Date.now());
    const leave = () => void release(id);
    const timer = setInterval(() => {
      const now = Date.now();
      if (now - worked.current >= IDLE_MINUTES * MINUTE) {
        void release(id);
        toast(t('claim.idle'), { tone: 'warn' });
      } else if (now - since >= RENEW_MINUTES * MINUTE && worked.current > since) {
        since = now;
        void claim(id).catch(() => undefined);
      }
    }, MINUTE);
    for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, work);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      for (const event of ['keydown', 'pointerdown']) window.removeEventListener(event, work);
      window.removeEventListener('pagehide', leave);
    };
  }, [id, mine]);

  const held = useRef(mine);
  useEffect(() => {
    held.current = mine;
  });
  useEffect(
    () => () => {
      if (held.current) void release(id);
    },
    [id],
  );
}
