import { both, circle, line, path } from './svg.mjs';

/** People seen whole, standing at y = 96 of a box of 100 × 100: a cloak, a head, something carried. */
const CLOAKS = {
  long: ({ d, m }) =>
    path('M50 22C60 24 63 36 66 52L76 97H24L34 52C37 36 40 24 50 22Z', d) +
    path('M56 26C62 32 64 44 66 52L76 97H62C64 70 62 44 56 26Z', m),
  wind: ({ d, m }) =>
    path('M46 24C58 22 62 36 64 52L70 97H32L38 54C26 64 10 68-4 60C14 54 32 40 46 24Z', d) +
    path('M38 54C26 64 10 68-4 60C10 60 28 50 40 38Z', m) +
    path('M56 28C60 40 62 70 60 97H70L64 52C62 40 60 32 56 28Z', m),
  robe: ({ d, m }) =>
    path('M50 23C58 23 62 30 66 38L86 60L74 67L64 55L72 97H28L36 55L26 67L14 60L34 38C38 30 42 23 50 23Z', d) +
    path('M45 24L50 60L55 24Z', m) +
    path('M48 60H52L54 97H46Z', m),
  poncho: ({ d, m }) =>
    path('M44 62H49L48 97H41ZM52 62H57L60 97H53Z', d) +
    path('M50 23L74 66L62 64L50 70L38 64L26 66Z', d) +
    path('M36 48L50 54L64 48L67 54L50 61L33 54Z', m),
};

const HEADS = {
  hood: ({ d, m }) => path('M50 3C62 6 64 20 58 29H42C36 20 38 6 50 3Z', d) + path('M47 12C52 10 56 16 54 24H45Z', m),
  brim: ({ d, m }) =>
    circle(50, 18, 7, m) + path('M30 15Q50 9 70 15Q50 21 30 15Z', d) + path('M41 14C41 2 59 2 59 14Z', d),
  cone: ({ d, m }) => circle(50, 18, 7, m) + path('M34 17L52-12L66 17Q50 22 34 17Z', d),
  bun: ({ d, m }) =>
    circle(50, 17, 7.5, m) + path('M42 18C40 8 60 6 58 16C54 14 46 12 42 18Z', d) + circle(52, 6, 4.5, d),
  antlers: ({ d, m }) =>
    both(line('M53 10C54 2 68 2 70-12M62 1Q70 0 76-4', d, 2.2)) +
    circle(50, 17, 7.5, d) +
    path('M46 15L50 26L54 15Z', m),
  veil: ({ d, m }) =>
    path('M50 5C60 5 62 14 62 24L66 44H34L38 24C38 14 40 5 50 5Z', m) +
    circle(50, 14, 8, d) +
    line('M40 10Q50 4 60 10', m, 2),
  crest: ({ d, m }) =>
    path('M42 8C46 2 58 2 59 12V26H42Z', d) +
    path('M46 2C56-10 72-4 74 10C66 2 58 2 52 6Z', m) +
    path('M42 15H52V18H42Z', m),
};

const CARRIED = {
  staff: ({ d, l }) =>
    line('M78 8V97', d, 2.6) + circle(78, 4, 6, 'none', `stroke="${d}" stroke-width="2.5"`) + circle(78, 4, 2.5, l),
  lantern: ({ d, l }) =>
    line('M64 48L84 40V48', d, 2.4) +
    circle(84, 58, 20, l, 'opacity=".35"') +
    path('M79 49H89L91 66H77Z', l) +
    line('M79 49H89M77 66H91', d, 2),
  crook: ({ d }) => line('M80 97V14C80-2 64 0 66 10', d, 3),
  moon: ({ d, l }) => line('M80 14V97', d, 2.6) + path('M72-8A12 12 0 1 0 90 8A10 10 0 1 1 72-8Z', l),
  banner: ({ d, m, l }) =>
    line('M78-14V97', d, 2.4) +
    path('M79-12C90-18 96-6 108-12L104 2L108 16C96 22 90 10 79 16Z', m) +
    circle(92, 2, 4, l),
  spear: ({ d, l }) => line('M76 0V97', d, 2.4) + path('M76-16L81-2L76 4L71-2Z', l),
  oar: ({ d, m }) => line('M82 97L74 14', d, 3) + path('M74 16C68 8 68-8 71-16C76-12 82 6 78 16Z', m),
  parasol: ({ d, m, l }) =>
    line('M68 50V-6', d, 2) +
    path('M36 8C40-16 96-16 100 8Q92 2 84 8Q76 2 68 8Q60 2 52 8Q44 2 36 8Z', m) +
    line('M68-10L52 7M68-10L84 7', l, 1),
  pack: ({ d, m, l }) =>
    path('M18 30H38V66H20Z', m) +
    path('M16 22H40V32H16Z', d) +
    circle(28, 17, 6, m) +
    line('M20 44H36M20 54H36', l, 1.5),
  bird: ({ d, l }) => path('M60 30C62 22 70 18 78 22L84 18L80 26C78 34 68 36 60 34L54 38Z', d) + circle(77, 23, 1.2, l),
  lute: ({ d, m, l }) =>
    path('M30 52C40 46 52 52 54 62C54 72 40 76 32 70C24 64 24 56 30 52Z', m) +
    line('M48 56L80 34', d, 3) +
    circle(40, 62, 4, l),
  kite: ({ d, m, l }) =>
    line('M64 50Q92 30 98-20', d, 1) +
    path('M98-48L114-28L98-12L86-32Z', m) +
    line('M98-48V-12M86-32L114-28', l, 1) +
    line('M98-12q6 6 0 12t2 12', m, 1.6),
};

/** A figure chosen by chance, or by name as `cloak head carried`. */
export function figure(rng, tones, wanted) {
  const [cloak, head, carried] = wanted?.split(' ') ?? [];
  const part = (parts, name) => (parts[name] ?? parts[rng.pick(Object.keys(parts))])(tones);
  return part(CARRIED, carried) + part(CLOAKS, cloak) + part(HEADS, head);
}

const HAIR = {
  hood: ({ d, m }) =>
    both(
      path('M50-6C74-4 82 22 80 44C80 58 76 68 70 74H50Z', d) +
        path('M50-6C74-4 82 22 80 44C80 58 76 68 70 74C76 46 72 8 50 2Z', m),
    ),
  long: ({ d }) => both(path('M50 0C72 0 78 18 77 40C77 60 84 74 82 92H50Z', d)),
  knots: ({ d, m }) => both(circle(72, 6, 11, d) + path('M50 0C70 0 76 16 75 36L70 58H50Z', d) + circle(74, 4, 4, m)),
  short: ({ d }) => both(path('M50-2C72-4 80 12 76 40L70 52H50Z', d)),
};

const WORN = {
  none: () => '',
  sun: ({ l }) => both(line('M50-14V-28M60-12L66-26M70-6L80-18M77 4L90-4', l, 2.5)),
  horns: ({ m }) => both(path('M62 0C80-2 88-16 82-32C98-20 94 4 72 12Z', m)),
  moon: ({ l }) => path('M38-20A13 13 0 1 0 62-20A15 15 0 0 1 38-20Z', l),
  leaves: ({ l, m }) =>
    both(
      path('M58-2C62-14 72-18 78-16C76-8 70-2 60 2ZM68 6C76-2 86-2 90 2C86 8 78 12 70 12Z', m) +
        path('M50-4C54-12 54-18 50-24Z', l),
    ),
  band: ({ l, m }) => line('M28 18Q50 8 72 18', m, 4) + path('M50 6L55 13L50 20L45 13Z', l),
};

/** Someone near, from the shoulders up, eyes closed. */
export function portrait(rng, tones, skin, wanted) {
  const [hair, worn] = wanted?.split(' ') ?? [];
  const { d, m, l } = tones;
  const behind = (HAIR[hair] ?? HAIR[rng.pick(Object.keys(HAIR))])(tones);
  const above = (WORN[worn] ?? WORN[rng.pick(Object.keys(WORN))])(tones);
  const face =
    path(
      'M42 62H58V74L50 84L42 74ZM50 10C62 10 69 20 69 36C69 52 60 68 50 68C40 68 31 52 31 36C31 20 38 10 50 10Z',
      skin,
    ) + path('M50 10C62 10 69 20 69 36C69 52 60 68 50 68C60 54 62 26 50 10Z', d, 'opacity=".16"');
  const fringe = rng.chance(0.5)
    ? path('M31 36C30 18 40 8 50 8C60 8 70 18 69 36C66 24 58 18 46 20C38 22 33 28 31 36Z', d)
    : path('M30 38C30 14 42 6 50 8C58 6 70 14 70 38C66 26 58 16 50 16C42 16 34 26 30 38Z', d);
  const features = line('M36 40q5 4 10 0m8 0q5 4 10 0M50 43v7l-3 2m-2 6q5 3 10 0', d, 1.6);
  const shoulders =
    path('M40 62H60V74C78 78 98 86 106 130H-6C2 86 22 78 40 74Z', d) + path('M50 88L64 74C80 80 92 92 98 130H50Z', m);
  const collar = rng.pick([
    line('M34 78L50 94L66 78', l, 2.5),
    circle(50, 94, 4, l) + line('M36 77Q50 90 64 77', l, 1.6),
    line('M36 78Q50 88 64 78M32 84Q50 96 68 84', l, 1.8),
  ]);
  return behind + shoulders + face + fringe + features + collar + above;
}

/** Tones of skin, so that a world has all kinds of people. */
export const SKINS = ['#f2cfae', '#e0ac7e', '#c58a5c', '#9a6440', '#6f4530', '#4d3023'];
