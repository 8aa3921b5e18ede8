import { expect, test } from 'vitest';
import { inWords, isEven, isLopsided, weigh } from '../../../src/features/trades/balance';
import { line } from './samples';

const of = (give: number | null, get: number | null) =>
  weigh(give === 0 ? [] : [line(1, { unit_price: give })], get === 0 ? [] : [line(2, { unit_price: get })]);

test('copies are counted, cents do not drift, and what has no price weighs nothing but is told', () => {
  const balance = weigh([line(1, { quantity: 3, unit_price: 0.1 })], [line(2, { unit_price: null, quantity: 2 }), line(3, { unit_price: 0.3 })]);
  expect(balance).toEqual({ give: 0.3, get: 0.3, difference: 0, lean: 0, unpriced: 2 });
});

test.each([
  [10, 10, 'Dead even'],
  [10.4, 10, 'As good as even, $0.40 apart'],
  [104, 100, 'As good as even, $4.00 apart'],
  [20, 15, 'You give $5.00 more (25 %)'],
  [15, 20, 'You get $5.00 more (25 %)'],
  [20, 0, 'You give $20.00 and get nothing'],
  [0, 20, 'You get $20.00 and give nothing'],
  [0, 0, 'Nothing on the scale yet'],
])('%d for %d: %s', (give, get, words) => {
  expect(inWords(of(give, get))).toBe(words);
});

test('the scale leans by the share of the heavier side, and only against oneself is it lopsided', () => {
  expect(of(100, 40).lean).toBeCloseTo(0.6);
  expect([of(100, 40), of(100, 41), of(40, 100)].map(isLopsided)).toEqual([true, false, false]);
  expect([of(2, 1), of(3, 1.5)].map(isEven)).toEqual([true, false]);
});
