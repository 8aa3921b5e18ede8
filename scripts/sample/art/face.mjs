import { random } from '../random.mjs';
import { COLOR_SIGNS, SET_MARKS } from './marks.mjs';
import { FRAME, mix } from './palette.mjs';
import { scene } from './scene.mjs';
import { circle, escape, n, path } from './svg.mjs';

const INK = '#221c17';
const PAPER = '#f7f2e6';
/** What the set mark is printed in: ink, silver, gold, opal. */
const RARITY = {
  common: ['#4a423a'],
  uncommon: ['#8d99a3'],
  rare: ['#b98a1f'],
  mythic: ['#d2543b'],
  special: ['#7a57b5'],
};
/** The stroke that runs round the border of each set. */
const BORDERS = {
  slr: 'stroke-dasharray="16 7 1 7"',
  kln: 'stroke-width="3" stroke-dasharray="0 9"',
  ubg: 'stroke-dasharray="5 6"',
  ovl: 'stroke-width="2" stroke-dasharray="0 5 0 14"',
  lgt: 'stroke-width="1.4"',
};
const PIPS = { common: 1, uncommon: 2, rare: 3, mythic: 4, special: 4 };

/** One side of a card as SVG, 63:88, below 4 KB; the fragment #art shows the picture alone. */
export function face(printing, side) {
  const card = { ...printing, ...side };
  const rng = random(`art ${card.set} ${card.number} ${card.name}`);
  const full = card.rarity === 'mythic' || card.rarity === 'special';
  const typeY = card.flavor ? (full ? 318 : 300) : full ? 380 : 366;
  const art = scene(card, rng);
  const body = full ? borderless(card, art, typeY) : framed(card, art, typeY);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 315 440" font-family="Instrument Sans,system-ui,sans-serif" stroke-linecap="round"><view id="art" viewBox="14 44 287 ${typeY - 46}" preserveAspectRatio="xMidYMid slice"/>${body}</svg>\n`;
}

function framed(card, art, typeY) {
  const [light, dark] = pigments(card);
  const paper = mix(PAPER, light, 0.22);
  const stops = card.finishes.includes('nonfoil')
    ? [light, dark, mix(light, dark, 0.4)]
    : ['#9be7e0', '#b9a6f2', '#f4b5d0', '#f6e3a1'];
  const keyline = card.rarity === 'rare' ? '#d9a93a' : dark;
  const pattern = `<rect x="6.5" y="6.5" width="302" height="427" rx="11" fill="none" stroke="#fff" stroke-opacity=".4" ${BORDERS[card.set]}/>`;
  const hatch = card.finishes.includes('etched')
    ? `<rect x="7" y="7" width="301" height="426" rx="11" fill="none" stroke="#fff" stroke-width="10" stroke-opacity=".45" stroke-linecap="butt" stroke-dasharray=".7 1.6"/>`
    : '';
  return (
    gradient(stops) +
    '<rect width="315" height="440" rx="16" fill="url(#f)"/>' +
    pattern +
    hatch +
    `<rect x="14" y="12" width="287" height="415" rx="5" fill="${paper}"/>` +
    `<svg x="14" y="44" width="287" height="${typeY - 44}" viewBox="14 44 287 ${typeY - 44}">${art}</svg>` +
    path(`M14 44H301V${typeY}H14Z`, 'none', `stroke="${keyline}"${card.rarity === 'rare' ? ' stroke-width="2"' : ''}`) +
    words(card, typeY, INK)
  );
}

function borderless(card, art, typeY) {
  const [light, dark] = pigments(card);
  const veil = mix(dark, '#0b0810', 0.72);
  return (
    `<svg x="5" y="5" width="305" height="430" viewBox="5 5 305 430">${art}</svg>` +
    path(
      `M6 18A12 12 0 0 1 18 6H297A12 12 0 0 1 309 18V44H6ZM6 ${typeY}H309V422A12 12 0 0 1 297 434H18A12 12 0 0 1 6 422Z`,
      veil,
      'opacity=".8"',
    ) +
    gradient([light, '#f7e7c4', dark, '#e9c46a']) +
    '<rect x="4" y="4" width="307" height="432" rx="12" fill="none" stroke="url(#f)" stroke-width="8"/>' +
    words(card, typeY, '#fffaf0')
  );
}

function gradient(colors) {
  return `<linearGradient id="f" x2="1" y2="1">${colors.map((c, i) => `<stop offset="${n((i / (colors.length - 1)) * 100)}%" stop-color="${c}"/>`).join('')}</linearGradient>`;
}

function pigments(card) {
  const of = card.colors.length ? card.colors : ['C'];
  return [FRAME[of[0]][0], of.length > 1 ? FRAME[of[1]][1] : FRAME[of[0]][1]];
}

/** Name, colours, type line, set mark, flavour and the line at the foot. */
function words(card, typeY, ink) {
  const signs = card.colors
    .map(
      (color, i) =>
        `<g transform="translate(${288 - i * 19} 28)">${circle(0, 0, 8.5, FRAME[color][1])}${COLOR_SIGNS[color]('#fff')}</g>`,
    )
    .join('');
  const room = 262 - card.colors.length * 19;
  const size = Math.max(13, Math.min(17, n((room / card.name.length / 0.6) * 2) / 2));
  const squeeze = card.name.length * size * 0.62 > room ? ` textLength="${room}" lengthAdjust="spacingAndGlyphs"` : '';
  const mark = `<g transform="translate(286 ${typeY + 12})scale(.85)">${SET_MARKS[card.set](RARITY[card.rarity][0])}</g>`;
  const pips = Array.from({ length: PIPS[card.rarity] }, (_, i) => `M${290 - i * 9} 412l4 5-4 5-4-5Z`).join('');
  return (
    `<g fill="${ink}"><text x="23" y="34" font-size="${size}" font-weight="700"${squeeze}>${escape(card.name)}</text>` +
    `<text x="23" y="${typeY + 16}" font-size="11" font-weight="600">${escape(card.typeLine)}</text>` +
    flavour(card, typeY + 24) +
    `<text x="23" y="420" font-size="7.5" opacity=".72">${card.set.toUpperCase()} ${escape(card.number)} · ${escape(card.setName)}</text></g>` +
    signs +
    mark +
    path(pips, RARITY[card.rarity][0])
  );
}

function flavour(card, y) {
  if (!card.flavor) {
    return '';
  }
  const lines = wrap(card.flavor, 50);
  const top = y + 20 + (4 - lines.length) * 7;
  return `<g font-family="Newsreader,Georgia,serif" font-style="italic" font-size="11.5">${lines.map((text, i) => `<text x="23" y="${top + i * 15}">${escape(text)}</text>`).join('')}</g>`;
}

function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if ((lines[last] + ' ' + word).trim().length > width) {
      lines.push(word);
    } else {
      lines[last] = (lines[last] + ' ' + word).trim();
    }
  }
  return lines;
}
