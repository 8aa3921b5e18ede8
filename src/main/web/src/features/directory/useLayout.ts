import { useLayoutEffect, useState, type RefObject } from 'react';

/** The narrowest pocket, in pixels, as `--pocket-width` has it. */
const POCKET = 304;
const CARD = 256;
const LARGE_CARD = 276;
const LARGEST_CARD = 300;
/** Around a card: the plastic above it, and the actions below. */
const AROUND = 82;
const ROW = 56;
const DENSE_ROW = 44;
/** On a phone, what can be done lies below the name. */
const PHONE_ROW = 100;
const PHONE = 640;

/**
 * How many pockets lie side by side, how high each is, and how wide its card; a lone column on a phone has larger cards. And where
 * the sheet begins on the page, which changes with what stands above it.
 */
export function useLayout(sheet: RefObject<HTMLElement | null>, view: 'grid' | 'list') {
  const [width, setWidth] = useState(() => Math.min(window.innerWidth, 1600));
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const measure = () => {
      setWidth(element.clientWidth || window.innerWidth);
      setTop(element.getBoundingClientRect().top + window.scrollY);
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    watching.observe(document.body);
    return () => watching.disconnect();
  }, [sheet]);

  if (view === 'list') {
    const wide = document.documentElement.dataset.density === 'dense' ? DENSE_ROW : ROW;
    return { columns: 1, size: window.innerWidth < PHONE ? PHONE_ROW : wide, cardWidth: CARD, top };
  }
  const columns = Math.max(1, Math.floor(width / POCKET));
  const cardWidth = Math.max(CARD, Math.min(columns === 1 ? LARGEST_CARD : LARGE_CARD, Math.floor(width / columns) - 52));
  return { columns, size: Math.round((cardWidth * 88) / 63) + AROUND, cardWidth, top };
}
