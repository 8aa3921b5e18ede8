import { around, both, circle, line, path } from './svg.mjs';

/** Things in a box of 100 × 100, in a dark `d`, a middle `m` and a light `l` tone. */
export const RELICS = {
  key: ({ d, m, l }) =>
    line('M50 46V92', d, 7) +
    path('M53 72H70V79H63V86H53Z', d) +
    circle(50, 28, 19, d) +
    circle(50, 28, 11, l) +
    path('M50 18L54 28L50 38L46 28Z', m) +
    line('M48 50V88', m, 1.5) +
    path('M42 48H58V54H42Z', m),
  lantern: ({ d, m, l }) =>
    circle(50, 56, 34, l, 'opacity=".35"') +
    line('M38 26C38 4 62 4 62 26', d, 3) +
    path('M34 26H66L72 36H28Z', d) +
    path('M32 36H68L64 82H36Z', l) +
    path('M50 50C58 60 58 66 55 72H45C42 66 42 60 50 50Z', m) +
    line('M32 36L36 82M68 36L64 82M44 36V82M56 36V82', d, 2.5) +
    path('M32 82H68L72 92H28Z', d),
  bell: ({ d, m, l }) =>
    line('M42 14C42 2 58 2 58 14', d, 4) +
    path('M50 12C70 14 70 34 72 54C74 68 80 74 86 78V84H14V78C20 74 26 68 28 54C30 34 30 14 50 12Z', d) +
    path('M50 12C62 20 60 50 66 78H86C80 74 74 68 72 54C70 34 70 14 50 12Z', m) +
    line('M30 60H70M28 66H72', l, 1.6) +
    circle(50, 90, 7, d),
  hourglass: ({ d, m, l }) =>
    path('M28 14H72C72 36 58 42 54 50C58 58 72 64 72 86H28C28 64 42 58 46 50C42 42 28 36 28 14Z', l, 'opacity=".8"') +
    path('M34 28H66C62 40 54 44 50 48C46 44 38 40 34 28ZM32 86C34 74 44 70 50 66C56 70 66 74 68 86Z', m) +
    line('M50 48V68', m, 1.5) +
    path('M22 6H78V14H22ZM22 86H78V94H22Z', d) +
    line('M26 14V86M74 14V86', d, 3),
  compass: ({ d, m, l }) =>
    circle(50, 54, 40, d) +
    circle(50, 54, 32, l) +
    path('M50 26L57 54H43Z', m) +
    path('M50 82L57 54H43Z', d) +
    path('M22 54L50 49V59ZM78 54L50 49V59Z', m, 'opacity=".5"') +
    circle(50, 54, 3, l) +
    circle(50, 8, 6, 'none', `stroke="${d}" stroke-width="4"`),
  chalice: ({ d, m, l }) =>
    path('M22 12H78C78 40 66 54 56 58V78C62 82 72 84 74 92H26C28 84 38 82 44 78V58C34 54 22 40 22 12Z', d) +
    path('M62 12H78C78 40 66 54 56 58C64 44 64 28 62 12Z', m) +
    `<ellipse cx="50" cy="13" rx="28" ry="5" fill="${l}"/>` +
    circle(50, 34, 5, l) +
    path('M42 66H58V70H42Z', m),
  book: ({ d, m, l }) =>
    path('M50 24C38 12 18 12 6 18V82C18 76 38 76 50 88C62 76 82 76 94 82V18C82 12 62 12 50 24Z', d) +
    path('M50 28C40 18 24 18 12 22V74C24 70 40 70 50 80Z', l) +
    path('M50 28C60 18 76 18 88 22V74C76 70 60 70 50 80Z', l, 'opacity=".8"') +
    line('M18 32Q32 28 44 36M18 42Q32 38 44 46M18 52Q32 48 44 56', m, 2) +
    circle(70, 46, 9, m) +
    path('M70 40L73 46L70 52L67 46Z', l),
  mask: ({ d, m, l }) =>
    both(
      path('M50 14C70 14 84 20 88 30C86 62 70 88 50 94Z', d) +
        path('M58 44C64 36 76 36 80 44C74 52 64 52 58 44Z', l) +
        path('M88 30C86 62 70 88 50 94C66 80 78 56 80 18C84 22 87 26 88 30Z', m) +
        line('M56 34Q68 26 82 34', m, 3),
    ) +
    path('M50 46L55 64H45Z', m) +
    line('M40 76Q50 82 60 76', l, 3) +
    circle(50, 26, 5, l),
  crown: ({ d, m, l }) =>
    path('M14 80L6 30L28 52L50 14L72 52L94 30L86 80Z', d) +
    path('M50 14L72 52L94 30L86 80H60Z', m) +
    path('M14 74H86V88H14Z', d) +
    circle(50, 12, 6, l) +
    circle(6, 28, 5, l) +
    circle(94, 28, 5, l) +
    circle(30, 81, 4, l) +
    circle(50, 81, 4, l) +
    circle(70, 81, 4, l),
  ring: ({ d, m, l }) =>
    circle(50, 64, 28, 'none', `stroke="${d}" stroke-width="9"`) +
    line('M30 46A28 28 0 0 0 27 78', m, 3) +
    path('M34 20L42 8H58L66 20L50 40Z', l) +
    path('M34 20H66L50 40Z', m) +
    path('M44 20L50 8L56 20L50 40Z', l, 'opacity=".7"'),
  amphora: ({ d, m, l }) =>
    line('M40 20C18 18 22 44 32 44M60 20C82 18 78 44 68 44', d, 4) +
    path(
      'M38 8H62V14H58V26C76 34 80 54 70 72C64 82 58 86 56 90H62V96H38V90H44C42 86 36 82 30 72C20 54 24 34 42 26V14H38Z',
      d,
    ) +
    path('M58 26C76 34 80 54 70 72C66 79 60 84 57 88C64 66 64 44 58 26Z', m) +
    line('M26 48L34 56L42 48L50 56L58 48L66 56L74 48', l, 2),
  astrolabe: ({ d, m, l }) =>
    circle(50, 50, 40, 'none', `stroke="${d}" stroke-width="5"`) +
    `<ellipse cx="50" cy="50" rx="40" ry="14" fill="none" stroke="${m}" stroke-width="3.5"/>` +
    `<ellipse cx="50" cy="50" rx="40" ry="14" fill="none" stroke="${d}" stroke-width="3.5" transform="rotate(62 50 50)"/>` +
    circle(50, 50, 12, l) +
    circle(50, 50, 7, m) +
    circle(86, 44, 5, l) +
    circle(30, 16, 4, d) +
    line('M50 90V100M38 100H62', d, 5),
  dagger: ({ d, m, l }) =>
    path('M50 98L42 84V38H58V84Z', l) +
    path('M50 98L58 84V38H50Z', m) +
    path('M26 30C38 36 62 36 74 30V38C62 42 38 42 26 38Z', d) +
    path('M46 8H54V32H46Z', d) +
    circle(50, 7, 6, m),
  anchor: ({ d, m, l }) =>
    circle(50, 14, 8, 'none', `stroke="${d}" stroke-width="5"`) +
    line('M50 24V90M32 34H68', d, 6) +
    path(
      'M8 60L24 58L20 66C28 80 40 84 50 84C60 84 72 80 80 66L76 58L92 60L88 76L84 72C74 90 60 96 50 96C40 96 26 90 16 72L12 76Z',
      d,
    ) +
    line('M50 28C70 40 30 52 50 64S66 82 58 88', l, 2.5) +
    circle(50, 34, 2, m),
  horn: ({ d, m, l }) =>
    path('M6 22C40 30 62 46 72 82L96 70C86 30 52 8 10 12Z', d) +
    path('M96 70C86 30 52 8 10 12C50 14 76 34 86 75Z', m) +
    `<ellipse cx="84" cy="77" rx="14" ry="6" transform="rotate(-27 84 77)" fill="${l}"/>` +
    line('M34 31L42 14M56 47L70 30', l, 3),
  mirror: ({ d, m, l }) =>
    `<ellipse cx="50" cy="40" rx="31" ry="38" fill="${d}"/><ellipse cx="50" cy="40" rx="24" ry="31" fill="${l}"/>` +
    path('M40 14C30 24 28 42 34 56L58 12C52 9 45 10 40 14Z', m, 'opacity=".4"') +
    path('M45 76H55L58 104H42Z', d) +
    circle(50, 3, 5, m),
  kettle: ({ d, m, l }) =>
    line('M24 42C20 2 80 2 76 42', d, 5) +
    path('M70 56L96 34L100 42L82 74Z', d) +
    path('M28 40H72C88 52 88 80 74 92H26C12 80 12 52 28 40Z', d) +
    path('M72 40C88 52 88 80 74 92H58C72 78 72 54 60 40Z', m) +
    path('M40 34H60V40H40Z', d) +
    circle(50, 31, 4, l) +
    line('M20 66Q50 74 80 66', l, 2),
  spool: ({ d, m, l }) =>
    path('M24 8H76V18H24ZM24 82H76V92H24Z', d) +
    path('M32 18H68C72 40 72 60 68 82H32C28 60 28 40 32 18Z', m) +
    line('M31 28L69 34M30 38L70 44M30 48L70 54M30 58L70 64M31 68L69 74', l, 2.5) +
    line('M69 74C92 76 84 96 98 100', l, 2.5),
  lens: ({ d, m, l }) =>
    path('M4 66L64 26L76 44L16 84Z', d) +
    path('M60 22L88 8L100 30L78 48Z', m) +
    path('M88 8L92 6L104 28L100 30Z', l) +
    path('M4 66L0 72L10 86L16 84Z', m) +
    line('M40 62L28 104M46 60L60 104', d, 4) +
    line('M26 54L36 70', l, 2),
  jar: ({ d, m, l }) =>
    circle(50, 58, 36, l, 'opacity=".3"') +
    path(
      'M36 16H64V24C76 28 78 36 78 46V82C78 90 72 94 66 94H34C28 94 22 90 22 82V46C22 36 24 28 36 24Z',
      m,
      'opacity=".55"',
    ) +
    path('M32 6H68V16H32Z', d) +
    circle(40, 56, 4, l) +
    circle(58, 46, 3, l) +
    circle(62, 68, 5, l) +
    circle(44, 76, 3, l) +
    circle(52, 62, 2, l) +
    path(
      'M36 16H64V24C76 28 78 36 78 46V82C78 90 72 94 66 94H34C28 94 22 90 22 82V46C22 36 24 28 36 24Z',
      'none',
      `stroke="${d}" stroke-width="3.5"`,
    ),
  gear: ({ d, m, l }) =>
    around(10, 50, 50, 40)
      .map(([x, y]) => circle(x, y, 8, d))
      .join('') +
    circle(50, 50, 38, d) +
    circle(50, 50, 27, m) +
    circle(50, 50, 20, d) +
    circle(50, 50, 9, l) +
    line('M50 50L50 26M50 50L70 62M50 50L30 62', m, 4),
  ship: ({ d, m, l }) =>
    path('M6 68H94C90 84 78 92 66 92H30C18 92 10 82 6 68Z', d) +
    line('M48 8V68', d, 3) +
    path('M52 12C74 22 82 42 80 62H52Z', l) +
    path('M44 18C30 30 24 46 22 62H44Z', m) +
    path('M48 2L66 7L48 12Z', m) +
    line('M14 76H86', m, 2),
};
