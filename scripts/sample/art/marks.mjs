import { circle, line, path } from './svg.mjs';

/** The mark of each set, 20 × 20 around 0, 0, in one colour. */
export const SET_MARKS = {
  slr: (c) =>
    path('M-3 8L-2-4H2L3 8ZM-3.5-5.5L0-10L3.5-5.5Z', c) +
    line('M-10 8q2.5-3 5 0t5 0t5 0t5 0M-9-6l4 1.5M9-6l-4 1.5', c, 1.6),
  kln: (c) => path('M-8 9C-8-2-4-7-3-8V-10H3V-8C4-7 8-2 8 9H3V6A3 3 0 0 0-3 6V9Z', c),
  ubg: (c) => path('M-10 1C-10-12 10-12 10 1Q0-3-10 1ZM-3 1Q0 0 3 1L4 9H-4Z', c),
  ovl: (c) =>
    circle(0, 0, 5, c) +
    `<ellipse rx="10" ry="3.5" fill="none" stroke="${c}" stroke-width="1.6" transform="rotate(-24)"/>`,
  lgt: (c) => path('M-10-5H10V-1H-10ZM-8 0H-5L-6 9H-8ZM5 0H8V9H6ZM-3-7V-10H3V-7Z', c),
};

/** The sign of each colour, 14 × 14 around 0, 0. */
export const COLOR_SIGNS = {
  W: (c) =>
    circle(0, 0, 2.4, c) +
    line('M0-5.5V-4M0 4V5.5M-5.5 0H-4M4 0H5.5M-3.8-3.8l.8.8M3 3l.8.8M3.8-3.8l-.8.8M-3 3l-.8.8', c, 1.2),
  U: (c) => line('M-5-1.5q2.5-3.5 5 0t5 0M-5 2.5q2.5-3.5 5 0t5 0', c, 1.5),
  B: (c) => path('M1.5-5.2A5.2 5.2 0 1 0 5 2A4.3 4.3 0 0 1 1.5-5.2Z', c),
  R: (c) =>
    path('M0 5.5C-4 5.5-5.5 1-2.5-1.5C-2.5 0-1.5 0-1.2-.3C-2-3.5-.5-5.5.8-6C.8-3 4-2.5 4 1.5C4 4 2 5.5 0 5.5Z', c),
  G: (c) => path('M-4.5 4.5C-6-3 0-6 5-5C6 0 3 6-3 3.8Z', c),
};
