import { around, circle, line, n, path } from './svg.mjs';

/** What happens in the sky, around a middle at x, y; drawn in light on a dark ground. */
export const OMENS = {
  moon: (rng, { l, m }, x, y) =>
    circle(x, y, 92, l, 'opacity=".12"') +
    circle(x, y, 74, l) +
    [
      [-26, -20, 15],
      [22, 8, 20],
      [-16, 34, 9],
      [34, -34, 8],
      [-44, 12, 7],
      [4, -48, 6],
    ]
      .map(([a, b, r]) => circle(x + a, y + b, r, m, 'opacity=".28"'))
      .join(''),
  crescent: (rng, { l }, x, y) =>
    circle(x, y, 96, l, 'opacity=".1"') +
    path(`M${x - 8} ${y - 78}A78 78 0 1 0 ${x + 74} ${y + 34}A64 64 0 1 1 ${x - 8} ${y - 78}Z`, l) +
    stars(rng, l, x + 20, y - 16, 34, 5),
  ringed: (rng, { l, m, d }, x, y) => {
    const half = (sweep, more) => line(`M${x - 112} ${y + 22}A118 26-11 0 ${sweep} ${x + 112} ${y - 22}`, l, 7, more);
    return (
      half(1, 'opacity=".75"') +
      circle(x, y, 62, m) +
      path(
        `M${x - 60} ${y - 14}Q${x} ${y + 8} ${x + 56} ${y - 28}A62 62 0 0 1 ${x + 62} ${y + 2}Q${x} ${y + 34} ${x - 62} ${y + 10}Z`,
        l,
        'opacity=".5"',
      ) +
      path(`M${x - 20} ${y + 58}A62 62 0 0 0 ${x + 58} ${y - 24}A70 70 0 0 1 ${x - 20} ${y + 58}Z`, d, 'opacity=".4"') +
      half(0) +
      circle(x + 96, y - 76, 9, l)
    );
  },
  comet: (rng, { l, m }, x, y) =>
    path(`M${x - 52} ${y + 44}L${x + 120} ${y - 120}L${x - 22} ${y + 70}Z`, l, 'opacity=".25"') +
    path(`M${x - 46} ${y + 48}L${x + 96} ${y - 104}L${x - 26} ${y + 66}Z`, l, 'opacity=".6"') +
    circle(x - 40, y + 60, 22, l) +
    circle(x - 43, y + 63, 12, m) +
    stars(rng, l, x, y, 110, 14),
  eclipse: (rng, { l, d }, x, y) =>
    around(24, x, y, 1)
      .map((_, i) => {
        const [[ax, ay], [bx, by]] = [around(24, x, y, 76)[i], around(24, x, y, i % 2 ? 92 : 112)[i]];
        return `M${ax} ${ay}L${bx} ${by}`;
      })
      .reduce((all, d2) => all + d2, '')
      .replace(/^.*$/, (d3) => line(d3, l, 3)) +
    circle(x, y, 68, l) +
    circle(x + 3, y - 2, 62, d),
  constellation: (rng, { l }, x, y) => {
    const points = Array.from({ length: 8 }, (_, i) => [
      n(x - 98 + i * 28 + rng.between(-9, 9)),
      n(y + rng.between(-82, 62)),
    ]);
    return (
      line('M' + points.map((p) => p.join(' ')).join('L'), l, 1.4, 'opacity=".7"') +
      points.map(([a, b]) => circle(a, b, rng.between(3, 6.5), l)).join('') +
      stars(rng, l, x, y, 130, 18)
    );
  },
  twins: (rng, { l, m }, x, y) =>
    circle(x - 30, y - 18, 62, l) +
    circle(x - 30, y - 18, 78, l, 'opacity=".2"') +
    circle(x + 56, y + 44, 34, m) +
    circle(x + 56, y + 44, 44, m, 'opacity=".25"'),
  meteors: (rng, { l, m }, x, y) => {
    const spark = (i) => {
      const [a, b, s] = [x - 120 + i * 42 + rng.int(-12, 12), y + rng.int(-40, 70), rng.int(24, 70)];
      return (
        path(`M${a - 3} ${b - 3}l${s} ${-s}l${6 - s} ${s + 6}z`, i % 2 ? l : m, 'opacity=".7"') + circle(a, b, 5, l)
      );
    };
    return [0, 1, 2, 3, 4, 5].map(spark).join('') + stars(rng, l, x, y - 20, 130, 14);
  },
  orbits: (rng, { l, m }, x, y) =>
    circle(x, y, 24, l) +
    [44, 68, 94, 122]
      .map((r, i) => {
        const [px, py] = around(9, x, y, r, rng.between(0, 9))[0];
        return (
          circle(x, y, r, 'none', `stroke="${l}" stroke-width="1.2" opacity=".6"`) +
          circle(px, py, [6, 9, 7, 12][i], i % 2 ? m : l)
        );
      })
      .join(''),
};

export function stars(rng, color, x, y, reach, count) {
  let d = '';
  for (let i = 0; i < count; i++) {
    d += `M${n(x + rng.between(-reach, reach))} ${n(y + rng.between(-reach, reach))}h0`;
  }
  return line(d, color, rng.pick([2, 2.4, 2.8]), 'opacity=".8"');
}

/** A petal of a length and a half width that points away from x, y. */
function petal(x, y, length, width, degrees) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = (along, across) => `${n(along * cos - across * sin)} ${n(along * sin + across * cos)}`;
  const [dx, dy] = [n(length * cos), n(length * sin)];
  return `M${x} ${y}q${at(length * 0.5, width)} ${dx} ${dy}q${n(-dx * 0.5 + width * sin)} ${n(-dy * 0.5 - width * cos)} ${-dx} ${-dy}z`;
}

/** What a rite looks like: figures of turning, opening and rising around a middle. */
export const RITES = {
  mandala: (rng, { l, m, d }, x, y) => {
    const fold = rng.pick([6, 8, 10, 12]);
    const ring = (r, w, fill, turn) =>
      path(Array.from({ length: fold }, (_, i) => petal(x, y, r, w, ((i + turn) * 360) / fold)).join(''), fill);
    return ring(104, 42, m, 0.5) + ring(84, 32, l, 0) + ring(50, 20, d, 0.5) + circle(x, y, 15, l) + circle(x, y, 8, d);
  },
  spiral: (rng, { l, m }, x, y) => {
    const arms = rng.int(3, 5);
    return (
      Array.from(
        { length: arms },
        (_, i) =>
          `<g transform="rotate(${n((i * 360) / arms)} ${x} ${y})">${path(`M${x} ${y}C${x + 16} ${y - 58} ${x + 84} ${y - 66} ${x + 104} ${y - 4}C${x + 76} ${y - 44} ${x + 34} ${y - 38} ${x} ${y}Z`, i % 2 ? m : l)}</g>`,
      ).join('') +
      circle(x, y, 20, l) +
      circle(x, y, 10, m)
    );
  },
  burst: (rng, { l, m, d }, x, y) => {
    const count = rng.pick([12, 14, 16, 18]);
    const [out, inn] = [around(count, x, y, 116), around(count, x, y, 54, 0.5)];
    const star =
      'M' +
      out
        .map(
          (p, i) =>
            `${(i % 2 ? p.map((v, k) => n((v + [x, y][k]) / 2 + (v - [x, y][k]) * 0.2)) : p).join(' ')}L${inn[i].join(' ')}`,
        )
        .join('L') +
      'Z';
    return path(star, l) + circle(x, y, 44, m) + circle(x, y, 32, l) + circle(x, y, 18, d);
  },
  ripples: (rng, { l, m }, x, y) =>
    [112, 90, 70, 52, 36, 22].map((r, i) => circle(x, y, r, i % 2 ? l : m, `opacity="${i > 3 ? 1 : 0.55}"`)).join('') +
    path(
      `M${x} ${y - 62}C${x + 22} ${y - 24} ${x + 20} ${y + 8} ${x} ${y + 10}C${x - 20} ${y + 8} ${x - 22} ${y - 24} ${x} ${y - 62}Z`,
      l,
    ),
  flame: (rng, { l, m, d }, x, y) =>
    [
      [1.25, m],
      [0.92, l],
      [0.56, d],
    ]
      .map(
        ([s, fill]) =>
          `<path transform="translate(${x} ${y + 70})scale(${s})" d="M0 0C-50-6-62-48-40-80C-36-62-26-58-22-62C-32-104-2-122 4-146C14-116 52-98 54-56C56-20 36 0 0 0Z" fill="${fill}"/>`,
      )
      .join('') + stars(rng, l, x, y - 40, 90, 9),
  knot: (rng, { l, m, d }, x, y) => {
    const loops = around(rng.pick([5, 6, 8]), x, y, 50);
    const rings = (color, width, more) =>
      loops.map(([a, b]) => circle(a, b, 50, 'none', `stroke="${color}" stroke-width="${width}"${more}`)).join('');
    return circle(x, y, 108, m, 'opacity=".35"') + rings(d, 9, ' opacity=".6"') + rings(l, 4, '') + circle(x, y, 11, l);
  },
  petals: (rng, { l, m }, x, y) => {
    const fall = (every) =>
      Array.from({ length: 27 }, (_, i) => {
        const [r, angle] = [16 + i * 4.2, i * 2.4];
        return (i % 3 === 0) === every
          ? petal(n(x + r * Math.cos(angle)), n(y + r * Math.sin(angle)), 21, 9, i * 137.5)
          : '';
      }).join('');
    return path(fall(true), m) + path(fall(false), l);
  },
  hands: (rng, { l, m, d }, x, y) => {
    const hand = path(
      'M30 124C24 96 12 84 14 70C20 68 26 76 30 80V34C34 28 40 30 41 36V66L43 24C47 18 53 20 54 26V66L57 30C61 24 67 26 68 33L67 70L72 46C76 42 82 44 82 50C82 76 80 96 72 124Z',
      d,
    );
    return (
      circle(x, y - 34, 34, l) +
      circle(x, y - 34, 52, l, 'opacity=".3"') +
      `<g transform="translate(${x + 4} ${y - 20})">${hand}</g><g transform="matrix(-1 0 0 1 ${x - 4} ${y - 20})">${hand}</g>` +
      around(12, x, y - 34, 68)
        .map(([a, b]) => circle(a, b, 2.4, m))
        .join('')
    );
  },
  rain: (rng, { l, m }, x, y) => {
    let d = '';
    for (let i = 0; i < 26; i++) {
      const [a, b, h] = [rng.int(-130, 130), rng.int(-110, 70), rng.int(14, 44)];
      d += `M${x + a} ${y + b}l${n(-h / 3)} ${h}`;
    }
    return (
      path(
        `M${x - 96} ${y - 40}C${x - 118} ${y - 82} ${x - 60} ${y - 104} ${x - 40} ${y - 80}C${x - 30} ${y - 124} ${x + 44} ${y - 122} ${x + 46} ${y - 82}C${x + 84} ${y - 104} ${x + 124} ${y - 70} ${x + 100} ${y - 40}Z`,
        m,
      ) + line(d, l, 2.6, 'opacity=".85"')
    );
  },
};
