import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** So near to the end counts as being there. */
const NEAR = 48;

/**
 * Keeps a log where its reader is: at the end it follows what is new, elsewhere it stays where it is, also when earlier messages are
 * put in above.
 *
 * @param first what changes when something was put in at the beginning
 * @param last what changes when something was added at the end
 */
export function useScroll(first: unknown, last: unknown, start: () => HTMLElement | null) {
  const ref = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const was = useRef({ first, height: 0, opened: false, atEnd: true });

  const toEnd = useCallback(() => {
    const log = ref.current;
    if (log) log.scrollTop = log.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    const log = ref.current;
    if (!log) return;
    const before = was.current;
    if (!before.opened && last !== undefined) {
      const line = start();
      if (line) log.scrollTop = line.offsetTop - 80;
      else toEnd();
      before.opened = true;
    } else if (first !== before.first) log.scrollTop += log.scrollHeight - before.height;
    else if (before.atEnd) toEnd();
    before.first = first;
    before.height = log.scrollHeight;
  }, [first, last, start, toEnd]);

  // Pictures arrive, the composer grows, the keyboard of a phone opens: whoever was at the end stays there.
  useLayoutEffect(() => {
    const log = ref.current;
    if (!log || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => was.current.atEnd && toEnd());
    observer.observe(log);
    if (log.firstElementChild) observer.observe(log.firstElementChild);
    return () => observer.disconnect();
  }, [toEnd]);

  const onScroll = () => {
    const log = ref.current;
    // A log that is hidden says nothing of where its reader is.
    if (!log?.clientHeight) return;
    const end = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    was.current.atEnd = end;
    setAtEnd(end);
  };
  return { ref, atEnd, toEnd, onScroll };
}
