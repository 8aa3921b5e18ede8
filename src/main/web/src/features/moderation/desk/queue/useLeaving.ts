import { useEffect, useRef, type RefObject } from 'react';

/** Milliseconds in which one can read who was faster. */
export const LEAVE_MS = 3_000;

/** Calls `gone` some time after a row has become `stale`; under the pointer it stays until the pointer goes. */
export function useLeaving(row: RefObject<HTMLElement | null>, stale: boolean, gone: () => void): void {
  const latest = useRef(gone);
  useEffect(() => {
    latest.current = gone;
  });
  useEffect(() => {
    const element = row.current;
    if (!stale || !element) return;
    const leave = () => latest.current();
    const timer = setTimeout(() => {
      if (element.matches(':hover')) element.addEventListener('pointerleave', leave, { once: true });
      else leave();
    }, LEAVE_MS);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerleave', leave);
    };
  }, [row, stale]);
}
