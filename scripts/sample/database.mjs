const NEWEST = new Set(['ovl', 'lgt']);
const LATER = new Set(['kln', 'ubg', 'ovl', 'lgt']);
/** What play has shown to be too good. */
const RULINGS = {
  'Set the Heavens Back': { commander: 'banned', cedh: 'banned', legacy: 'banned', vintage: 'restricted' },
  'Steal a Quarter-Hour': { modern: 'banned', vintage: 'restricted' },
  'The Great Orrery': { vintage: 'restricted' },
};

/** The printings as objects of the public card database's bulk file. */
export function bulk(cards) {
  const sets = new Map();
  for (const card of cards) {
    const of = sets.get(card.oracleId) ?? { sets: new Set(), common: false };
    of.sets.add(card.set);
    of.common ||= card.rarity === 'common';
    sets.set(card.oracleId, of);
  }
  return cards.map((card) => object(card, sets.get(card.oracleId)));
}

function object(card, oracle) {
  return {
    object: 'card',
    id: card.id,
    oracle_id: card.oracleId,
    tcgplayer_id: card.tcgplayerId,
    cardmarket_id: card.cardmarketId,
    name: card.name,
    ...(card.printedName && { printed_name: card.printedName }),
    lang: card.lang,
    released_at: card.released,
    layout: card.back ? 'transform' : 'normal',
    image_status: 'highres_scan',
    ...(card.back
      ? { card_faces: [face(card.front, card, card.art), face(card.back, card, card.backArt)] }
      : { image_uris: images(card.art), colors: card.colors, flavor_text: card.front.flavor }),
    type_line: card.back ? `${card.front.typeLine} // ${card.back.typeLine}` : card.front.typeLine,
    color_identity: card.colors,
    legalities: legalities(card, oracle),
    games: card.digital ? [] : ['paper'],
    foil: card.finishes.includes('foil'),
    nonfoil: card.finishes.includes('nonfoil'),
    finishes: card.finishes,
    reprint: card.reprint ?? false,
    set_id: card.setId,
    set: card.set,
    set_name: card.setName,
    set_type: card.set === 'lgt' ? 'masters' : 'expansion',
    collector_number: card.number,
    digital: card.digital,
    rarity: card.rarity,
    artist: 'make-sample',
    border_color: card.rarity === 'mythic' || card.rarity === 'special' ? 'borderless' : 'black',
    prices: { ...card.prices.at(-1), tix: null },
  };
}

function face(side, card, art) {
  return {
    object: 'card_face',
    name: side.name,
    type_line: side.typeLine,
    colors: card.colors,
    flavor_text: side.flavor,
    image_uris: images(art),
  };
}

/** One drawing serves every size; the fragment shows the picture without its frame. */
function images(art) {
  return { small: art, normal: art, large: art, art_crop: `${art}#art` };
}

function legalities(card, { sets, common }) {
  const legal = (yes) => (yes && !card.digital ? 'legal' : 'not_legal');
  const within = (some) => [...sets].some((set) => some.has(set));
  return {
    commander: legal(true),
    modern: legal(true),
    legacy: legal(true),
    vintage: legal(true),
    pioneer: legal(within(LATER)),
    standard: legal(within(NEWEST)),
    pauper: legal(common),
    cedh: legal(true),
    limited: legal(true),
    ...RULINGS[card.name],
  };
}
