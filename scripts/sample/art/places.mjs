import { both, circle, line, path } from './svg.mjs';

/** Buildings and landmarks in a box of 100 × 100 that stand at y = 100. */
export const PLACES = {
  lighthouse: ({ d, m, l }) =>
    path('M44 26L140-6L140 40ZM56 26L-40-2L-40 36Z', l, 'opacity=".3"') +
    path('M40 36H60L66 104H34Z', m) +
    path('M52 36H60L66 104H54Z', d) +
    path('M38 52H62L63 64H37ZM36 80H64L65 92H35Z', d) +
    path('M36 32H64V38H36ZM40 8L50-4L60 8Z', d) +
    path('M42 8H58V32H42Z', l) +
    line('M50 8V32M42 20H58', d, 1.2),
  harbour: ({ d, m, l }) =>
    [
      [2, 58, 26],
      [28, 40, 24],
      [54, 52, 22],
      [76, 34, 24],
    ]
      .map(
        ([x, y, w], i) =>
          path(`M${x} ${y}L${x + w / 2} ${y - 18}L${x + w} ${y}V${y + 26}H${x}Z`, i % 2 ? d : m) +
          line(`M${x + 4} ${y + 26}V104M${x + w - 4} ${y + 26}V104`, d, 2) +
          path(`M${x + 6} ${y + 6}h5v7h-5zM${x + w - 11} ${y + 6}h5v7h-5z`, l),
      )
      .join('') + line('M-6 86H106', d, 3),
  archrock: ({ d, m }) =>
    path(
      'M-16 104C-8 60 4 20 34 14C66 8 88 20 96 44C102 64 104 84 112 104H78C78 74 70 48 54 48C38 48 30 74 28 104Z',
      d,
    ) +
    path('M60 12C82 16 92 30 96 44C102 64 104 84 112 104H96C94 70 86 34 60 12Z', m) +
    line('M20 40L32 28M12 62L22 52', m, 2),
  wreck: ({ d, m, l }) =>
    path('M-6 84C10 62 20 50 18 34L96 70C100 80 104 90 108 104H-6Z', d) +
    line('M34 44L58-14M58 58L76 4', d, 4) +
    line('M44 20L70 34M52 0L64 6', d, 2) +
    path('M56-8C70 2 76 16 72 34C64 22 54 14 46 18Z', m) +
    path('M30 62h8v8h-8zM46 70h8v8h-8zM62 78h8v8h-8z', l),
  bridge: ({ d, m, l }) =>
    path('M-30 52Q50 22 130 52V62Q50 34-30 62Z', d) +
    [0, 50].map((x) => path(`M${x - 22} 64H${x - 14}V104H${x - 22}ZM${x + 72} 64h-8v40h8z`, d)).join('') +
    path('M-10 58C0 76 40 76 50 46C60 76 100 76 110 58V104H98C96 84 66 78 56 104H44C38 78 6 84 2 104H-10Z', m) +
    line('M-18 44V34M16 34V24M50 30V20M84 34V24M118 44V34', d, 2) +
    circle(50, 17, 4, l) +
    circle(16, 21, 3, l) +
    circle(84, 21, 3, l),
  kilns: ({ d, m, l }) =>
    [
      [8, 0.9],
      [86, 0.8],
      [48, 1.4],
    ]
      .map(
        ([x, s]) =>
          `<g transform="translate(${x} 104)scale(${s})">${path('M-24 0C-24-30-12-46-7-52V-62H7V-52C12-46 24-30 24 0Z', d)}${path('M4-62H7V-52C12-46 24-30 24 0H12C14-30 8-46 4-62Z', m)}${path('M-9 0V-12A9 9 0 0 1 9-12V0Z', l)}</g>`,
      )
      .join(''),
  ziggurat: ({ d, m, l }) =>
    path('M-20 104H120L112 82H100V62H88V42H74V22H26V42H12V62H0V82H-12Z', d) +
    path('M74 22V42H88V62H100V82H112L120 104H78L66 22Z', m) +
    path('M42 22H58L66 104H34Z', m) +
    line('M40 42H60M38 62H62M36 82H64', d, 2) +
    path('M36 22V8H64V22ZM32 8L50-6L68 8Z', d) +
    path('M45 12H55V22H45Z', l),
  aqueduct: ({ d, m }) =>
    path('M-40 34H140V44H-40Z', d) +
    [-36, -4, 28, 60, 92, 124].map((x) => path(`M${x} 44h10v60h-10z`, d) + path(`M${x + 7} 44h3v60h-3z`, m)).join('') +
    line(
      'M-26 62A11 14 0 0 1-4 62M6 62A11 14 0 0 1 28 62M38 62A11 14 0 0 1 60 62M70 62A11 14 0 0 1 92 62M102 62A11 14 0 0 1 124 62',
      d,
      4,
    ),
  gate: ({ d, m, l }) =>
    path('M-10 104V20L10 6H90L110 20V104H78V60A28 28 0 0 0 22 60V104Z', d) +
    path('M90 6L110 20V104H96V30Z', m) +
    path('M22 104V60A28 28 0 0 1 78 60V104Z', l, 'opacity=".55"') +
    line('M0 26H96', m, 3) +
    circle(50, 19, 6, l) +
    line('M50 13V0', d, 2),
  greattree: ({ d, m, l }) =>
    both(circle(70, 4, 24, m) + circle(92, 24, 20, m) + circle(60, -16, 22, m)) +
    both(path('M50 104V20C56 30 66 24 80 12C74 30 62 38 60 52C60 76 66 92 84 104Z', d)) +
    both(circle(64, -4, 16, d, 'opacity=".35"') + circle(86, 28, 10, d, 'opacity=".35"')) +
    path('M45 104V88A5 6 0 0 1 55 88V104Z', l) +
    circle(50, 60, 3, l) +
    circle(72, 8, 2.5, l) +
    circle(30, -4, 2.5, l) +
    circle(88, 30, 2, l),
  stones: ({ d, m, l }) =>
    path(
      'M-12 104L-6 54L8 50L14 104ZM18 104L22 36L38 32L40 104ZM62 104L60 30L76 34L82 104ZM88 104L92 52L106 56L112 104Z',
      d,
    ) +
    path('M30 34L38 32L40 104H34ZM70 33L76 34L82 104H74ZM2 52L8 50L14 104H8ZM100 55L106 56L112 104H106Z', m) +
    path('M16 28L86 22L88 34L18 40Z', d) +
    circle(28, 62, 3.5, l) +
    circle(70, 60, 3.5, l) +
    line('M26 76l5 6l-5 6M68 76l5 6l-5 6', l, 1.8),
  treehouse: ({ d, m, l }) =>
    path('M20 104C28 70 26 40 16-150H40C36 30 42 70 54 104Z', d) +
    path('M30-150H40C36 30 42 70 54 104H44C34 60 32 20 30-150Z', m) +
    path('M22 46H92V54H22Z', d) +
    path('M40 22L66 0L94 22Z', d) +
    path('M46 22H88V46H46Z', m) +
    path('M54 28h9v10h-9zM70 28h9v18h-9z', l) +
    line('M84 54V104M92 54V104M84 66H92M84 78H92M84 90H92', d, 2) +
    line('M30 56L46 72', d, 4),
  fall: ({ d, m, l }) =>
    path('M-40 104V0L4-10L34 18L38 104ZM140 104V-14L92-20L66 14L62 104Z', d) +
    path('M-40 0L4-10L34 18L36 60L10 40ZM140-14L92-20L66 14L66 56L96 30Z', m) +
    path('M38 12H63L64 104H36Z', l, 'opacity=".85"') +
    line('M45 16V92M52 14V98M58 18V88', m, 1.2) +
    path('M26 104C30 92 40 96 50 94C60 96 72 92 76 104Z', l, 'opacity=".6"'),
  observatory: ({ d, m, l }) =>
    path('M18 104V62H82V104Z', d) +
    path('M12 62A38 38 0 0 1 88 62Z', m) +
    path('M54 24A38 38 0 0 1 88 62H70C70 44 64 32 54 24Z', d) +
    path('M50 40L92-8L100 0L62 50Z', d) +
    path('M88-12L94-16L106-2L100 2Z', l) +
    path('M8 60H92V66H8Z', d) +
    path('M28 76h7v12h-7zM46 76h8v28h-8zM65 76h7v12h-7z', l) +
    line('M20 50Q30 30 46 26', l, 1.5),
  clocktower: ({ d, m, l }) =>
    path('M34 104V6H66V104Z', d) +
    path('M56 6H66V104H58Z', m) +
    path('M28 6L50-36L72 6Z', d) +
    path('M50-36L72 6H58Z', m) +
    line('M50-36V-50', d, 2) +
    circle(50, 26, 13, l) +
    line('M50 26V17M50 26L57 29', d, 2.2) +
    path('M44 52h5v9h-5zM44 70h5v9h-5zM44 88h5v9h-5z', l) +
    path('M12 104V60L23 44L34 60V104ZM66 104V48L77 30L88 48V104Z', d) +
    path('M20 70h5v8h-5zM75 60h5v8h-5z', l),
  stairs: ({ d, m, l }) =>
    path('M-30 104V92H-6V80H14V68H30V56H44V44H56V32H66V22H74V12H100V104Z', d) +
    path('M-6 92H14V80H30V68H44V56H56V44H66V32H74V104H-30Z', m, 'opacity=".55"') +
    path('M76 12V-20A11 11 0 0 1 98-20V12Z', d) +
    path('M81 12V-18A6 6 0 0 1 93-18V12Z', l) +
    circle(87, -40, 4, l),
  spires: ({ d, m, l }) =>
    [
      [-6, 60, 12],
      [10, 36, 14],
      [30, 8, 16],
      [54, 24, 14],
      [74, -6, 14],
      [92, 46, 14],
    ]
      .map(
        ([x, y, w], i) =>
          path(`M${x} 104V${y}L${x + w / 2} ${y - 26}L${x + w} ${y}V104Z`, i % 2 ? m : d) +
          path(`M${x + w / 2 - 2} ${y + 10}h4v7h-4zM${x + w / 2 - 2} ${y + 26}h4v7h-4z`, l),
      )
      .join('') + line('M44 50Q58 58 72 46', d, 3),
};
