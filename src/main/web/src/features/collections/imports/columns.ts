/** Our fields that a column can be read into, and how such a column is usually called. */
const USUAL = {
  name: /^(card ?)?name$|^card$|title/i,
  set_code: /^(set|edition) ?(code|id)$|^(set|code)$/i,
  set_name: /^(set|edition) ?name$|^edition$|expansion/i,
  collector_number: /(collector|card) ?(number|no\.?|#)|^number$/i,
  quantity: /^(quantity|qty|count|amount|how many|reg ?qty|groupcount)$/i,
  finish: /finish|foil|printing/i,
  condition: /condition|grade/i,
  language: /lang/i,
  for_trade: /trade/i,
  price: /price|cost/i,
  notes: /note|comment|tags?$/i,
  scryfall_id: /scryfall/i,
  tcgplayer_id: /tcgplayer|product ?id$/i,
  cardmarket_id: /cardmarket|idproduct/i,
} as const;

export type ColumnField = keyof typeof USUAL;
export type Mapping = Partial<Record<ColumnField, string>>;

export const COLUMN_FIELDS = Object.keys(USUAL) as ColumnField[];

/** Without one of these there is no telling which card a row means. */
const NAMING: readonly ColumnField[] = ['name', 'scryfall_id', 'tcgplayer_id', 'cardmarket_id'];

/** The most likely mapping; each column is taken once. */
export function guess(columns: readonly string[]): Mapping {
  const left = new Set(columns);
  const mapping: Mapping = {};
  for (const field of COLUMN_FIELDS) {
    const column = [...left].find((name) => USUAL[field].test(name.trim()));
    if (!column) continue;
    mapping[field] = column;
    left.delete(column);
  }
  return mapping;
}

export function namesCards(mapping: Mapping): boolean {
  return NAMING.some((field) => mapping[field]);
}
