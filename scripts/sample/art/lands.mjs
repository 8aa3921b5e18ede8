import { line, n, path, ridge } from './svg.mjs';
import { stars } from './skies.mjs';

/**
 * The ground of each world: what lies behind a subject and what lies before it.
 * `tone(t)` runs from the far colour (0) to the near one (1).
 */
export const LANDS = {
  /** Islands and swell. */
  sea(rng, { tone, sun }, horizon, sunX) {
    const isle = (x, w, h, t) =>
      path(
        `M${n(x - w)} ${horizon + 1}C${n(x - w * 0.5)} ${n(horizon - h * 0.4)} ${n(x - w * 0.3)} ${n(horizon - h)} ${n(x)} ${n(horizon - h)}S${n(x + w * 0.6)} ${n(horizon - h * 0.3)} ${n(x + w)} ${horizon + 1}Z`,
        tone(t),
      );
    let glitter = '';
    for (let i = 0; i < 9; i++) {
      const [y, w] = [horizon + 5 + i * 7, 8 + i * 4];
      glitter += `M${n(sunX - w * rng.between(0.3, 1))} ${y}H${n(sunX + w * rng.between(0.3, 1))}`;
    }
    const back =
      isle(rng.int(20, 110), rng.int(50, 80), rng.int(18, 46), 0.1) +
      isle(rng.int(200, 300), rng.int(60, 100), rng.int(14, 60), 0.2) +
      path(`M0 ${horizon}H315V440H0Z`, tone(0.3)) +
      line(glitter, sun, 2, 'opacity=".65"') +
      path(ridge(rng, horizon + 38, 8, 4), tone(0.48));
    const front =
      path(ridge(rng, horizon + 74, 12, 4), tone(0.68)) +
      path(ridge(rng, horizon + 104, 14, 3), tone(0.84)) +
      path(ridge(rng, horizon + 136, 14, 3), tone(1));
    return [back, front];
  },

  /** Tablelands, dunes and a thread of smoke. */
  mesa(rng, { tone, sun }, horizon) {
    const table = (y, h, t) => {
      let [d, x] = [`M-5 ${y}`, -5];
      while (x < 320) {
        const [gap, w, s] = [rng.int(8, 46), rng.int(30, 90), rng.int(4, 10)];
        const top = n(y - h * rng.between(0.4, 1));
        d += `H${x + gap}L${x + gap + s} ${top}H${x + gap + s + w}L${x + gap + 2 * s + w} ${y}`;
        x += gap + 2 * s + w;
      }
      return path(d + 'H340V440H-5Z', tone(t));
    };
    const x = rng.int(40, 275);
    const smoke = line(`M${x} ${horizon}q-10-24 2-44t-2-44t8-44`, sun, 3, 'opacity=".4"');
    const back =
      table(horizon, 60, 0.08) +
      smoke +
      table(horizon + 22, 50, 0.24) +
      path(ridge(rng, horizon + 36, 18, 3), tone(0.42));
    const front =
      path(ridge(rng, horizon + 72, 26, 3), tone(0.62)) +
      path(ridge(rng, horizon + 104, 26, 2), tone(0.8)) +
      path(ridge(rng, horizon + 138, 24, 2), tone(1));
    return [back, front];
  },

  /** Canopies behind, trunks at the sides, ferns before. */
  forest(rng, { tone, sun }, horizon) {
    const canopy = (y, r, t) => {
      let d = `M-20 440V${y}`;
      for (let x = -20; x < 330;) {
        const w = rng.int(r, r * 2);
        d += `q${n(w / 2)}-${rng.int(r, n(r * 1.7))} ${w} ${rng.int(-5, 5)}`;
        x += w;
      }
      return path(d + 'V440Z', tone(t));
    };
    const trunks = (t, w, ...places) => {
      const boles = places.map((x) => `M${x}-5q4 265-${w} 445h${w * 3}q-${w}-180-${w}-445z`).join('');
      const boughs = places
        .map((x) => `M${n(x + w / 2)} ${rng.int(90, 170)}q${rng.pick([-30, 30])}-14 ${rng.pick([-46, 46])} -50`)
        .join('');
      return path(boles, tone(t)) + line(boughs, tone(t), n(w / 3));
    };
    const ferns = Array.from(
      { length: 7 },
      (_, i) => `M${i * 48 + rng.int(0, 20)} 440q0-40 ${rng.int(-24, 24)}-${rng.int(65, 105)}`,
    ).join('');
    const back =
      canopy(horizon - 8, 30, 0.06) +
      trunks(0.22, 10, rng.int(60, 110), rng.int(200, 255)) +
      canopy(horizon + 34, 36, 0.34) +
      path(ridge(rng, horizon + 52, 16, 3), tone(0.5));
    const front =
      trunks(0.74, 21, rng.int(4, 24), rng.int(272, 290)) +
      path(ridge(rng, horizon + 92, 20, 3), tone(0.76)) +
      path(ridge(rng, horizon + 128, 18, 3), tone(0.92)) +
      line(ferns, tone(1), 5) +
      stars(rng, sun, 157, 240, 130, 9);
    return [back, front];
  },

  /** Roofs, domes and lit windows under many stars. */
  city(rng, { tone, sun }, horizon) {
    const roofs = (y, h, t, lit) => {
      let [d, windows, x] = ['M-5 440', '', -5];
      while (x < 320) {
        const [w, top] = [2 * rng.int(13, 25), n(y - h * rng.next())];
        d += rng.pick([
          `V${top}l${w / 2}-${w}l${w / 2} ${w}`,
          `V${top}h${w}`,
          `V${top}a${w / 2} ${w / 2} 0 0 1 ${w} 0`,
          `V${top}h${n(w / 3)}v-20h10v20h${w - 10 - n(w / 3)}`,
        ]);
        if (lit && rng.chance(0.3)) windows += `M${x + n(w * 0.3)} ${top + 16}v5m${n(w * 0.35)} 9v5`;
        x += w;
      }
      return path(d + 'V440', tone(t)) + (lit ? line(windows, sun, 3.4, 'opacity=".85"') : '');
    };
    const back =
      stars(rng, sun, 157, 100, 140, 10) + roofs(horizon + 6, 60, 0.12, false) + roofs(horizon + 34, 50, 0.34, true);
    const front =
      roofs(horizon + 78, 34, 0.66, true) +
      path(ridge(rng, horizon + 116, 10, 3), tone(0.84)) +
      path(ridge(rng, horizon + 146, 10, 2), tone(1));
    return [back, front];
  },
};
