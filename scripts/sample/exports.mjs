import { OWNED } from './owned.mjs';

/** Words of the apps for condition, language and finish; ours come first. */
const CONDITIONS = {
  deckbox: {
    M: 'Mint',
    NM: 'Near Mint',
    LP: 'Good (Lightly Played)',
    MP: 'Played',
    HP: 'Heavily Played',
    DMG: 'Damaged',
  },
  manabox: { M: 'mint', NM: 'near_mint', LP: 'excellent', MP: 'good', HP: 'played', DMG: 'poor' },
  archidekt: { M: 'NM', NM: 'NM', LP: 'LP', MP: 'MP', HP: 'HP', DMG: 'D' },
  tcgplayer: {
    M: 'Near Mint',
    NM: 'Near Mint',
    LP: 'Lightly Played',
    MP: 'Moderately Played',
    HP: 'Heavily Played',
    DMG: 'Damaged',
  },
  dragonshield: { M: 'Mint', NM: 'NearMint', LP: 'Excellent', MP: 'Good', HP: 'Played', DMG: 'Poor' },
};
const LANGUAGES = {
  long: {
    en: 'English',
    de: 'German',
    fr: 'French',
    es: 'Spanish',
    it: 'Italian',
    pt: 'Portuguese',
    ja: 'Japanese',
    ko: 'Korean',
    ru: 'Russian',
    zhs: 'Chinese',
    zht: 'Traditional Chinese',
  },
  manabox: { zhs: 'zh_CN', zht: 'zh_TW' },
  archidekt: { ja: 'JP', ko: 'KR', zhs: 'CS', zht: 'CT' },
};
const BOUGHT = '2026-05-15';

/** The same collection as each of the six apps would export it, with the losses of each. */
export function exportFiles(cards) {
  const items = OWNED.trim()
    .split('\n')
    .map((row) => {
      const [name, set, mark, finish, condition, language, quantity, trade] = row.split('|');
      const card = cards.find(
        (c) => c.name === name && c.set === set && c.lang === 'en' && c.number.replace(/^\d+/, '') === mark,
      );
      return {
        card,
        finish,
        condition,
        language,
        quantity,
        trade,
        foil: finish !== 'nonfoil',
        price: priceOf(card, finish),
      };
    });
  return Object.fromEntries(Object.entries(WRITERS).map(([vendor, write]) => [vendor, write(items)]));
}

function priceOf(card, finish) {
  const column = { nonfoil: 'usd', foil: 'usd_foil', etched: 'usd_etched' }[finish];
  return card.prices.at(-1)[column] ?? '';
}

const WRITERS = {
  deckbox: (items) =>
    csv(
      'Count,Tradelist Count,Name,Edition,Edition Code,Card Number,Condition,Language,Foil,Signed,Artist Proof,Altered Art,Misprint,Promo,Textless,Printing Id,Printing Note,Tags,My Price,Rarity,Price,TcgPlayer ID,Scryfall ID',
      items.map(({ card, condition, language, quantity, trade, foil, price }) => [
        quantity,
        trade,
        card.name,
        card.setName,
        card.set,
        card.number.replace(/\D/g, ''),
        CONDITIONS.deckbox[condition],
        LANGUAGES.long[language],
        foil ? 'foil' : '',
        '',
        '',
        '',
        '',
        '',
        '',
        card.tcgplayerId % 100000,
        '',
        '',
        '$0.00',
        card.rarity,
        price && `$${price}`,
        card.tcgplayerId,
        card.id,
      ]),
    ),
  moxfield: (items) =>
    csv(
      'Count,Tradelist Count,Name,Edition,Condition,Language,Foil,Tags,Last Modified,Collector Number,Alter,Proxy,Purchase Price',
      items.map(({ card, finish, condition, language, quantity, trade, foil, price }) => [
        quantity,
        trade,
        card.name,
        card.set,
        CONDITIONS.deckbox[condition],
        LANGUAGES.long[language],
        foil ? finish : '',
        '',
        `${BOUGHT} 13:51:43.373000`,
        card.number,
        'False',
        'False',
        price,
      ]),
      { quote: true, newline: '\r\n' },
    ),
  manabox: (items) =>
    csv(
      'Binder Name,Binder Type,Name,Set code,Set name,Collector number,Foil,Rarity,Quantity,ManaBox ID,Scryfall ID,Purchase price,Misprint,Altered,Condition,Language,Purchase price currency',
      items.map(({ card, finish, condition, language, quantity, foil, price }) => [
        'Trade binder',
        'binder',
        card.name,
        card.set.toUpperCase(),
        card.setName,
        card.number,
        foil ? finish : 'normal',
        card.rarity,
        quantity,
        card.cardmarketId % 100000,
        card.id,
        price,
        'false',
        'false',
        CONDITIONS.manabox[condition],
        LANGUAGES.manabox[language] ?? language,
        price && 'USD',
      ]),
    ),
  archidekt: (items) =>
    csv(
      'Quantity,Name,Finish,Condition,Date Added,Language,Purchase Price,Tags,Edition Name,Edition Code,Multiverse Id,Scryfall ID,Collector Number',
      items.map(({ card, finish, condition, language, quantity }) => [
        quantity,
        card.name,
        { nonfoil: 'Normal', foil: 'Foil', etched: 'Etched' }[finish],
        CONDITIONS.archidekt[condition],
        BOUGHT,
        LANGUAGES.archidekt[language] ?? language.toUpperCase(),
        '',
        '',
        card.setName,
        card.set,
        0,
        card.id,
        card.number,
      ]),
    ),
  tcgplayer: (items) =>
    csv(
      'Quantity,Name,Simple Name,Set,Card Number,Set Code,Printing,Condition,Language,Rarity,Product ID,SKU',
      items.map(({ card, condition, language, quantity, foil, finish }) => [
        quantity,
        finish === 'etched' ? `${card.name} (Foil Etched)` : card.name,
        card.name,
        card.setName,
        card.number,
        card.set.toUpperCase(),
        foil ? 'Foil' : 'Normal',
        CONDITIONS.tcgplayer[condition],
        LANGUAGES.long[language],
        card.rarity,
        card.tcgplayerId,
        card.tcgplayerId * 3,
      ]),
    ),
  dragonshield: (items) =>
    '"sep=,"\n' +
    csv(
      'Folder Name,Quantity,Trade Quantity,Card Name,Set Code,Set Name,Card Number,Condition,Printing,Language,Price Bought,Date Bought,LOW,MID,MARKET',
      items.map(({ card, condition, language, quantity, trade, foil, price }) => [
        'Binder',
        quantity,
        trade,
        card.front.name,
        card.set.toUpperCase(),
        card.setName,
        card.number,
        CONDITIONS.dragonshield[condition],
        foil ? 'Foil' : 'Normal',
        LANGUAGES.long[language],
        '0.00',
        BOUGHT,
        '',
        price,
        price,
      ]),
    ),
};

function csv(header, rows, { quote = false, newline = '\n' } = {}) {
  const cell = (value) => {
    const text = String(value ?? '');
    return quote || /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return [header.split(','), ...rows].map((row) => row.map(cell).join(',') + newline).join('');
}
