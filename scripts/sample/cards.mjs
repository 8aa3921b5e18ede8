import { random, uuid } from './random.mjs';
import { kiln } from './worlds/kiln.mjs';
import { saltlight } from './worlds/saltlight.mjs';
import { table } from './worlds/table.mjs';
import { underbough } from './worlds/underbough.mjs';
import { vell } from './worlds/vell.mjs';

const RARITY = { c: 'common', u: 'uncommon', r: 'rare', m: 'mythic', s: 'special' };

/** Every printing of the sample, in the order of sets and numbers. */
export function allCards() {
  const worlds = [saltlight, kiln, underbough, vell].flatMap(printings);
  return [...worlds, ...reprints(table, worlds), ...printings(table)];
}

const rows = (text) =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split(' | '));

function printings(world) {
  const cards = Object.entries(world.cards).flatMap(([type, text]) => rows(text).map((row) => ({ type, row })));
  return cards.map(({ type, row: [name, subtypes, motifs, colors, rarity, flavor] }, i) => {
    const [motif, backMotif] = motifs.split(' // ');
    const [subtype, backSubtype] = subtypes.split(' // ');
    const [front, backName] = name.split(' // ');
    const digital = world.digital?.includes(name) ?? false;
    const card = {
      name,
      colors: colors === 'C' ? [] : [...colors],
      rarity: RARITY[rarity],
      finishes: digital ? ['nonfoil'] : ['nonfoil', 'foil'],
      digital,
      number: digital ? `D-${i + 1}` : String(i + 1),
      lang: 'en',
      oracleId: uuid(`oracle ${name}`),
      front: { name: front, typeLine: `${type} — ${subtype}`, kind: kindOf(type), motif, flavor },
      back: backName && backFace(type, backName, backSubtype, backMotif),
    };
    return printed(world, card);
  });
}

function backFace(frontType, name, subtype, motif) {
  const typeLine = subtype.includes('—') ? subtype : `${frontType} — ${subtype}`;
  return { name, typeLine, kind: kindOf(typeLine.split(' — ')[0]), motif };
}

const kindOf = (type) => type.split(' ').pop();

/** Printings of known cards in another set; a variant takes the number of the plain one. */
function reprints(world, known) {
  const plain = new Map();
  return rows(world.reprints).map(([name, rarity, finishes = 'nonfoil foil', mark = '']) => {
    const first = known.find((card) => card.name === name);
    const base = plain.get(name) ?? String(plain.size + 1);
    plain.set(name, base);
    const [, lang = 'en', printedName] = /^(..) (.+)$/.exec(mark) ?? [];
    const suffix = mark === '*' ? '★' : lang === 'en' ? mark : lang;
    const medal = (face) => face && { ...face, kind: 'Medal', of: face.kind };
    return printed(world, {
      ...first,
      rarity: mark === '*' ? 'special' : RARITY[rarity],
      finishes: finishes.split(' '),
      number: base + suffix,
      lang,
      printedName,
      reprint: true,
      front: medal({
        ...first.front,
        name: printedName ?? first.front.name,
        flavor: mark ? undefined : first.front.flavor,
      }),
      back: medal(first.back),
    });
  });
}

function printed(world, card) {
  const id = uuid(`card ${world.code} ${card.number}`);
  const file = card.number.replace('★', '-star').toLowerCase();
  const rng = random(`vendor ${id}`);
  return {
    ...card,
    id,
    set: world.code,
    setName: world.name,
    setId: uuid(`set ${world.code}`),
    released: world.released,
    land: world.land,
    art: `/art/${world.code}/${file}.svg`,
    backArt: card.back && `/art/${world.code}/${file}-back.svg`,
    tcgplayerId: card.digital ? null : 90000000 + rng.int(0, 9999999),
    cardmarketId: card.digital ? null : 80000000 + rng.int(0, 9999999),
  };
}
