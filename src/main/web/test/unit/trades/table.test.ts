import { expect, test } from 'vitest';
import type { Want } from '../../../src/api/types';
import { wantedAmong } from '../../../src/features/trades/table/matches';
import { laidOut, moved, NOTHING, recounted, wanted, type TrayAction } from '../../../src/features/trades/table/trays';
import { card, item } from '../collections/samples';
import { line } from './samples';

const play = (...actions: TrayAction[]) => actions.reduce(moved, NOTHING);
const put = (copies: number): TrayAction => ({ kind: 'put', tray: 'get', item: item(5, { quantity: 9, for_trade: copies }) });

test('a card is laid down once per copy, and no more often than there are copies', () => {
  expect(wanted(play(put(2), put(2), put(2)).get)).toEqual([{ inventory_item_id: 5, quantity: 2 }]);
  expect(play(put(0)).get).toEqual([]);
});

test('copies that an accepted trade holds cannot be laid down again', () => {
  const held = item(5, { quantity: 2, for_trade: 2, reserved: 1 });
  expect(wanted(play({ kind: 'put', tray: 'give', item: held }, { kind: 'put', tray: 'give', item: held }).give)).toEqual([
    { inventory_item_id: 5, quantity: 1 },
  ]);
});

test('counting down to nothing puts the card back', () => {
  expect(play(put(2), { kind: 'count', tray: 'get', id: 5, quantity: 0 })).toEqual(NOTHING);
});

test('terms of others are laid out to be changed; the binder then says how many there are', () => {
  const laid = { give: laidOut([line(5), line(6, { inventory_item_id: null })]), get: [] };
  expect(laid.give.map(({ available }) => available)).toEqual([1]);
  expect(recounted(laid, [item(5, { quantity: 4, for_trade: 4 })]).give[0]?.available).toBe(4);
});

const want = (change: Partial<Want>): Want => ({
  id: 1,
  oracle_id: 'o',
  card_id: null,
  card: card(5),
  quantity: 1,
  finish: null,
  language: null,
  min_condition: 'DMG',
  max_price: null,
  priority: 3,
  visibility: 'public',
  ...change,
});

test('a wish is met by any printing of that name, unless it names one; by finish and condition; the urgent first', () => {
  const items = [
    item(1, { card: card(5, 'Anchor'), card_id: 5 }),
    item(2, { card: card(6, 'Anchor'), card_id: 6, condition: 'HP' }),
    item(3, { card: card(7, 'Birch'), card_id: 7, finish: 'foil' }),
  ];
  const found = (...wants: Want[]) => wantedAmong(items, wants).map(({ id }) => id);
  expect(found(want({ card: card(5, 'Anchor') }))).toEqual([1, 2]);
  expect(found(want({ card: card(5, 'Anchor'), card_id: 6 }))).toEqual([2]);
  expect(found(want({ card: card(5, 'Anchor'), min_condition: 'LP' }))).toEqual([1]);
  expect(found(want({ card: card(7, 'Birch'), finish: 'nonfoil' }))).toEqual([]);
  expect(found(want({ card: card(5, 'Anchor'), card_id: 5, priority: 4 }), want({ card: card(7, 'Birch'), priority: 1 }))).toEqual([3, 1]);
});
