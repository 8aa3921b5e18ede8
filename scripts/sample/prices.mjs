import { random } from './random.mjs';

/** Days of history, today included. */
export const DAYS = 90;

/** Lowest and highest usual price of a plain copy in USD. */
const LEVELS = { common: [0.05, 0.5], uncommon: [0.15, 2.5], rare: [0.6, 18], mythic: [5, 120], special: [210, 460] };
/** What everybody looks for. */
const CHASE = {
  'slr The Ninth Lamp': 245,
  'ubg The Stag That Is the Wood': 218,
  'ovl The Whale above the City': 232,
  'kln The Unbroken Bowl': 205,
};
/** Hardly ever sold, so nobody knows the price. */
const UNPRICED = new Set([
  'lgt Old Mother Fathom ★',
  'lgt The Unbroken Bowl ★',
  'kln Judgement Rock',
  'ubg Footbridge over Nothing Much',
  'ovl Compass That Points Up',
  'slr Salt Ledger',
]);

const COLUMNS = ['usd', 'usd_foil', 'usd_etched', 'eur', 'eur_foil'];

/**
 * The prices of a card for each of the last 90 days, the oldest first: a slow random walk that comes back to its
 * level. A price that does not exist is null.
 */
export function priceHistory(card) {
  const rng = random(`prices ${card.set} ${card.number}`);
  const star = card.number.endsWith('★') ? ' ★' : '';
  if (card.digital || UNPRICED.has(`${card.set} ${card.name}${star}`)) {
    return Array.from({ length: DAYS }, () => Object.fromEntries(COLUMNS.map((column) => [column, null])));
  }
  const level = CHASE[`${card.set} ${card.name}`] ?? usual(card, rng);
  const foil = rng.between(1.3, 2.8);
  const factors = {
    usd: has(card, 'nonfoil', 1),
    usd_foil: has(card, 'foil', card.finishes.includes('nonfoil') ? foil : 1),
    usd_etched: has(card, 'etched', rng.between(1.2, 1.9)),
    eur: has(card, 'nonfoil', 0.9),
    eur_foil: has(card, 'foil', 0.9 * (card.finishes.includes('nonfoil') ? foil : 1)),
  };
  return walk(rng).map((trend) =>
    Object.fromEntries(
      COLUMNS.map((column) => [
        column,
        factors[column] ? money(level * factors[column] * trend * rng.between(0.985, 1.015)) : null,
      ]),
    ),
  );
}

const has = (card, finish, factor) => (card.finishes.includes(finish) ? factor : 0);

/** Cheap cards are many and dear ones few: even on a logarithmic scale, tilted to the low end. */
function usual(card, rng) {
  const [low, high] = LEVELS[card.rarity];
  const scarce = card.finishes.includes('nonfoil') || card.rarity === 'special' ? 1 : 6;
  return low * (high / low) ** (rng.next() ** 1.4) * scarce;
}

function walk(rng) {
  const restless = rng.between(0.008, 0.03);
  const drift = rng.between(-0.002, 0.0025);
  let at = rng.normal() * 0.08;
  return Array.from({ length: DAYS }, () => {
    at += drift - at * 0.03 + rng.normal() * restless;
    return Math.exp(at);
  });
}

const money = (value) => Math.max(0.01, value).toFixed(2);

/** One line per priced card and day; day 0 is today, -89 the oldest. */
export function pricesCsv(cards) {
  const lines = [`scryfall_id,day,${COLUMNS.join(',')}`];
  for (const card of cards) {
    card.prices.forEach((day, i) => {
      const values = COLUMNS.map((column) => day[column] ?? '');
      if (values.some((value) => value !== '')) {
        lines.push(`${card.id},${i - DAYS + 1},${values.join(',')}`);
      }
    });
  }
  return lines.join('\n') + '\n';
}
