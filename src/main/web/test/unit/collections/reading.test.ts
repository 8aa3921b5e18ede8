import { expect, test } from 'vitest';
import { guess, namesCards } from '../../../src/features/collections/imports/columns';
import { samples } from '../../../src/features/collections/imports/samples';
import { nextTier } from '../../../src/features/collections/portfolio';

test.each([
  ['Delver Lens', ['Reg Qty', 'Foil Qty', 'Name', 'Set', 'Acquired', 'Language'], { name: 'Name', set_code: 'Set', quantity: 'Reg Qty', finish: 'Foil Qty', language: 'Language' }],
  [
    'MTGGoldfish',
    ['Card', 'Set ID', 'Set Name', 'Quantity', 'Foil', 'Variation', 'Collector Number', 'Scryfall ID'],
    {
      name: 'Card',
      set_code: 'Set ID',
      set_name: 'Set Name',
      quantity: 'Quantity',
      finish: 'Foil',
      collector_number: 'Collector Number',
      scryfall_id: 'Scryfall ID',
    },
  ],
  ['Cardmarket', ['idProduct', 'groupCount', 'price', 'idLanguage', 'condition', 'isFoil'], {
    quantity: 'groupCount', price: 'price', language: 'idLanguage', condition: 'condition', finish: 'isFoil', cardmarket_id: 'idProduct',
  }],
])('the columns of %s are guessed', (_name, columns, mapping) => {
  expect(guess(columns)).toEqual(mapping);
  expect(namesCards(guess(columns))).toBe(true);
});

test('a table without names of cards cannot be read', () => {
  expect(namesCards(guess(['Quantity', 'Condition']))).toBe(false);
});

test.each([
  ['commas and quotes', 'Title,Copies\r\n"Fire // Ice, the ""twin""",4\r\n', { Title: 'Fire // Ice, the twin', Copies: '4' }],
  ['semicolons and a mark at the start', '\uFEFFTitle;Copies\nAnchor;2\n', { Title: 'Anchor', Copies: '2' }],
  ['a line before the header', '"sep=,"\nTitle,Copies\nAnchor,2\n', { Title: 'Anchor', Copies: '2' }],
  ['nothing below the header', 'Title,Copies', {}],
])('the first row is shown: %s', async (_name, text, row) => {
  expect(await samples(new Blob([text]), ['Title', 'Copies'])).toEqual(row);
});

test.each([
  [0, { tier: 'starter', from: 0, at: 100 }],
  [100, { tier: 'growing', from: 100, at: 1_000 }],
  [49_999.99, { tier: 'dragon', from: 10_000, at: 50_000 }],
  [100_000, undefined],
])('the tier after %d dollars', (value, next) => {
  expect(nextTier(value)).toEqual(next);
});
