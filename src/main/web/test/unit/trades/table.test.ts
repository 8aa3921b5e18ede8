import { expect, test } from 'vitest';
import { laidOut, moved, NOTHING, recounted, wanted, type TrayAction } from '../../../src/features/trades/table/trays';
import { item } from '../collections/samples';
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
