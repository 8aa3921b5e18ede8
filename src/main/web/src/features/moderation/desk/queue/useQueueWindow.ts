import { defaultRangeExtractor, useWindowVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** About as high as a row is, in pixels; what is shown is measured. */
const ROW = 76;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 20;

interface QueueWindow {
  virtual: Virtualizer<Window, Element>;
  /** Where the list begins on the page, in pixels. */
  top: number;
  /** The row that has the focus, which exists even out of sight; −1 for none. */
  focused: RefObject<number>;
}

/** Which rows of a long list exist: those in sight, and the one that has the focus; the `whole` of one that scrolls by itself. */
export function useQueueWindow(list: RefObject<HTMLElement | null>, ids: readonly number[], more: (() => void) | undefined, whole: boolean): QueueWindow {
  const [top, setTop] = useState(0);
  const focused = useRef(-1);
  useLayoutEffect(() => {
    if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, [list]);
  const virtual = useWindowVirtualizer({
    count: ids.length,
    estimateSize: () => ROW,
    overscan: whole ? ids.length : 6,
    scrollMargin: top,
    getItemKey: (index) => ids[index]!,
    rangeExtractor: useCallback((range: Range) => {
      const shown = new Set(defaultRangeExtractor(range));
      if (focused.current >= 0 && focused.current < range.count) shown.add(focused.current);
      return [...shown].sort((a, b) => a - b);
    }, []),
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= ids.length - AHEAD) more?.();
  }, [last, ids.length, more]);
  return { virtual, top, focused };
}
