import { BEASTS } from './beasts.mjs';
import { LANDS } from './lands.mjs';
import { mix, palette } from './palette.mjs';
import { PLACES } from './places.mjs';
import { RELICS } from './relics.mjs';
import { OMENS, RITES, stars } from './skies.mjs';
import { around, circle, line, n, path, place } from './svg.mjs';
import { figure, portrait, SKINS } from './wanderers.mjs';

/** The picture of a card on the whole of 315 × 440; what matters lies between y = 50 and 300. */
export function scene(card, rng) {
  const paint = colours(card, rng);
  const subject = SUBJECTS[card.kind](card, rng, paint);
  const [top, low] =
    card.kind === 'Rite' || card.kind === 'Omen'
      ? [mix(paint.d, '#0a0a1e', 0.45), mix(paint.tone(0.45), '#2a1e55', 0.25)]
      : [paint.top, paint.low];
  const sky = `<linearGradient id="s" x2="0" y2="1"><stop stop-color="${top}"/><stop offset=".66" stop-color="${low}"/></linearGradient>`;
  return `${sky}<path d="M0 0H315V440H0Z" fill="url(#s)"/>${subject}`;
}

function colours(card, rng) {
  const p = palette(card.colors, rng.int(0, 3));
  const tone = (t) => mix(p.far, p.near, t);
  return { ...p, tone, d: mix(p.near, '#000000', 0.12), m: tone(0.52), l: p.sun };
}

/** A sun or moon with its halo, then what lies behind the subject, the subject, and what lies before it. */
function compose(card, rng, paint, horizon, subject, sun = true) {
  const [x, y] = [rng.pick([70, 110, 157, 205, 245]), horizon - rng.int(24, 84)];
  const [back, front] = LANDS[card.land](rng, paint, horizon, x);
  const disc = sun ? circle(x, y, 58, paint.sun, 'opacity=".22"') + circle(x, y, rng.int(26, 40), paint.sun) : '';
  return disc + back + subject + front;
}

const SUBJECTS = {
  Beast(card, rng, paint) {
    const drawing = BEASTS[card.motif](paint);
    const turn = STANDING.has(card.motif) ? 0 : rng.int(-8, 8);
    if (STANDING.has(card.motif)) {
      const halo = circle(157, 168, 96, paint.sun, 'opacity=".3"') + circle(157, 168, 78, paint.sun, 'opacity=".85"');
      return compose(card, rng, paint, 214, halo + place(drawing, 157, 192, 1.72), false);
    }
    const ground = compose(card, rng, paint, 252, '', false);
    const halo = circle(157, 165, 92, paint.sun, 'opacity=".9"') + circle(157, 165, 116, paint.sun, 'opacity=".22"');
    return halo + ground + place(drawing, 157, 168, 1.9, turn);
  },

  Wanderer(card, rng, paint) {
    if (card.motif.startsWith('near')) {
      const halo = circle(157, 140, 112, paint.sun, 'opacity=".25"') + circle(157, 140, 90, paint.sun, 'opacity=".8"');
      const [back] = LANDS[card.land](rng, paint, 236, 157);
      return halo + back + place(portrait(rng, paint, rng.pick(SKINS), card.motif.slice(5)), 157, 214, 2.1);
    }
    const size = rng.between(1.25, 1.6);
    const x = rng.pick([120, 150, 185]);
    const hill = path(
      `M-5 ${n(262 + rng.int(0, 20))}Q${x} ${rng.pick([214, 224, 234])} 320 ${n(268 + rng.int(0, 24))}V440H-5Z`,
      paint.tone(0.86),
    );
    const disc = circle(x, 152, 88, paint.sun, 'opacity=".25"') + circle(x, 152, 66, paint.sun);
    const [back] = LANDS[card.land](rng, paint, 196, x);
    return (
      disc +
      back +
      hill +
      place(figure(rng, paint, card.motif), x, n(252 - size * 46), size) +
      path(`M-5 318Q90 ${rng.int(288, 310)} 180 316T320 306V440H-5Z`, paint.tone(1))
    );
  },

  Relic(card, rng, paint) {
    const count = rng.pick([12, 16, 20]);
    const [out, inn] = [around(count * 2, 157, 165, 230), around(count * 2, 157, 165, 62)];
    const rays = out
      .map((p, i) => (i % 2 ? '' : `M${inn[i].join(' ')}L${p.join(' ')}L${out[i + 1].join(' ')}Z`))
      .join('');
    const ground =
      path(`M-5 268Q157 ${rng.int(236, 258)} 320 268V440H-5Z`, paint.tone(0.6)) +
      path('M-5 300Q157 282 320 300V440H-5Z', paint.tone(0.85)) +
      `<ellipse cx="157" cy="268" rx="74" ry="9" fill="${paint.d}" opacity=".35"/>`;
    return (
      path(rays, paint.sun, 'opacity=".3"') +
      circle(157, 165, 88, paint.sun, 'opacity=".8"') +
      ground +
      place(RELICS[card.motif](paint), 157, 172, 1.75, rng.int(-6, 6))
    );
  },

  Rite(card, rng, paint) {
    const ground = path(`M-5 ${rng.int(278, 292)}Q80 ${rng.int(258, 272)} 157 284T320 276V440H-5Z`, paint.tone(1));
    return (
      stars(rng, paint.sun, 157, 150, 150, 22) +
      RITES[card.motif](rng, { ...paint, m: paint.tone(0.15) }, 157, 172) +
      ground
    );
  },

  Place(card, rng, paint) {
    const size = rng.between(1.5, 1.7);
    return compose(
      card,
      rng,
      paint,
      214,
      place(PLACES[card.motif](paint), rng.int(140, 175), n(282 - size * 50), size),
    );
  },

  Omen(card, rng, paint) {
    const [, front] = LANDS[card.land](rng, { ...paint, tone: (t) => mix(paint.tone(t), '#05040c', 0.5) }, 196, 157);
    return (
      stars(rng, paint.sun, 157, 150, 150, 26) +
      OMENS[card.motif](rng, { ...paint, m: paint.tone(0.2) }, 157, 158) +
      front
    );
  },

  /** A reprint at the long table: the subject of the first printing as a medallion. */
  Medal(card, rng, paint) {
    const y = card.flavor ? 172 : 206;
    const weave = Array.from({ length: 9 }, (_, i) => `M${i * 40 - 20}-5l160 450m0-450l-160 450`).join('');
    const round = (color, more) => circle(157, y, 112, 'none', `stroke="${color}" ${more}`);
    const ring =
      round(paint.tone(0.35), 'stroke-width="21"') +
      round(paint.sun, `stroke-width="4" stroke-dasharray="0 ${rng.pick(['21.99', '29.32'])}"`);
    const inside = `<clipPath id="c"><circle cx="157" cy="${y}" r="106"/></clipPath><g clip-path="url(#c)">${within(card, rng, paint, y)}</g>`;
    return (
      path('M0 0H315V440H0Z', paint.tone(0.9)) +
      line(weave, paint.tone(0.72), 1) +
      circle(157, y, 106, paint.sun) +
      inside +
      ring
    );
  },
};

const STANDING = new Set([
  'stag',
  'ibex',
  'hare',
  'bear',
  'wolf',
  'heron',
  'snail',
  'tortoise',
  'cat',
  'owl',
  'crab',
  'fox',
]);

function within(card, rng, paint, y) {
  switch (card.of) {
    case 'Wanderer':
      return place(
        portrait(rng, paint, rng.pick(SKINS), card.motif.startsWith('near') ? card.motif.slice(5) : 'any none'),
        157,
        y + 26,
        1.5,
      );
    case 'Relic':
      return place(RELICS[card.motif](paint), 157, y, 1.45);
    case 'Place':
      return place(PLACES[card.motif](paint), 157, y + 22, 1.25);
    default:
      return place(BEASTS[card.motif](paint), 157, STANDING.has(card.motif) ? y + 14 : y, 1.5);
  }
}
