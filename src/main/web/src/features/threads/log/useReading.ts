import { useEffect } from 'react';

const AFTER = 500;

/**
 * Tells the server how far one has read: half a second after the last message came into view, while the window is looked at.
 *
 * @param seq the place of the last message, or undefined while it is not in view
 * @param read how far the server knows already
 */
export function useReading(seq: number | undefined, read: number, mark: (seq: number) => void): void {
  useEffect(() => {
    if (seq === undefined || seq <= read) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible' && document.hasFocus()) timer = setTimeout(() => mark(seq), AFTER);
    };
    look();
    const events = ['focus', 'blur', 'visibilitychange'] as const;
    for (const event of events) window.addEventListener(event, look);
    return () => {
      clearTimeout(timer);
      for (const event of events) window.removeEventListener(event, look);
    };
  }, [seq, read, mark]);
}
