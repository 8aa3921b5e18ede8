import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useShortcut } from '../../shell/shortcuts';

interface VirtualRowsProps<T> {
  label: string;
  rows: readonly T[];
  total: number;
  /** Asks for the next page; absent at the end. */
  more: (() => void) | undefined;
  render: (row: T) => ReactNode;
}

const ROW = 56;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 40;

/** A list of any length of which only what can be seen exists, and the row that has the focus. `j` and `k` walk along it. */
export function VirtualRows<T extends { id: number }>({ label, rows, total, more, render }: VirtualRowsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const focused = useRef(-1);

  useLayoutEffect(() => {
    if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, []);

  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW,
    overscan: 5,
    scrollMargin: top,
    getItemKey: (index) => rows[index]!.id,
    rangeExtractor: useCallback((range: Range) => {
      const shown = new Set(defaultRangeExtractor(range));
      if (focused.current >= 0 && focused.current < range.count) shown.add(focused.current);
      return [...shown].sort((a, b) => a - b);
    }, []),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (last >= rows.length - AHEAD) more?.();
  }, [last, rows.length, more]);

  const walk = (step: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, focused.current + step));
    focused.current = next;
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus());
  };
  useShortcut('j', 'collection.next_row', () => walk(1));
  useShortcut('k', 'collection.previous_row', () => walk(-1));

  return (
    <div ref={list} role="list" aria-label={label} className="ledger" style={{ blockSize: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => (
        <div
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          role="listitem"
          aria-posinset={index + 1}
          aria-setsize={total}
          className="ledger-row"
          style={{ transform: `translateY(${start - top}px)` }}
          onFocus={() => (focused.current = index)}
          onBlur={() => (focused.current = -1)}
        >
          {render(rows[index]!)}
        </div>
      ))}
    </div>
  );
}
