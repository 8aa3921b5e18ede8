import { useCallback, useSyncExternalStore } from 'react';

/** Rows that exist beyond either edge of the window. */
const BEYOND = 1;

/**
 * Which of `count` rows of one height are in sight, from the first to behind the last. `top` is where the list begins on the page;
 * all lengths are in pixels. Rows of one height need no measuring, so scrolling renders only when another row comes into sight.
 */
export function useVisibleRows(top: number, height: number, count: number): { first: number; end: number; topmost: number } {
  const rows = useCallback(() => {
    const above = (window.scrollY - top) / height;
    const below = above + window.innerHeight / height;
    const within = (row: number) => Math.min(count, Math.max(0, row));
    return [within(Math.floor(above) - BEYOND), within(Math.ceil(below) + BEYOND), within(Math.floor(above))].join();
  }, [top, height, count]);
  const [first = 0, end = 0, topmost = 0] = useSyncExternalStore(follow, rows).split(',').map(Number);
  return { first, end, topmost };
}

/** Brings a row into sight, unless it is: below whatever sticks to the top of the window. */
export function showRow(top: number, height: number, row: number): void {
  const sticky = document.querySelector('.toolbar')?.getBoundingClientRect().bottom ?? 0;
  const from = top + row * height;
  if (from < window.scrollY + sticky) window.scrollTo({ top: from - Math.max(0, sticky) - 12 });
  else if (from + height > window.scrollY + window.innerHeight) window.scrollTo({ top: from + height - window.innerHeight + 12 });
}

function follow(listener: () => void): () => void {
  window.addEventListener('scroll', listener, { passive: true });
  window.addEventListener('resize', listener);
  return () => {
    window.removeEventListener('scroll', listener);
    window.removeEventListener('resize', listener);
  };
}
