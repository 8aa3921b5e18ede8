import { expect, test } from 'vitest';
import { ago, list, money } from '../../../src/i18n/format';
import { pseudo } from '../../../src/i18n/pseudo';
import { register, t } from '../../../src/i18n/t';

test('names are filled in, numbers are grouped, plurals choose their form', () => {
  register({ one: { one: '{count} trader', other: '{count} traders', zero: 'nobody' } });
  const say = t as (key: string, params?: Record<string, string | number>) => string;
  expect(say('ui.no_match', { query: '{x}' })).toBe('Nothing matches “{x}”.');
  expect(say('one', { count: 1 })).toBe('1 trader');
  expect(say('one', { count: 2148 })).toBe('2,148 traders');
  expect(say('one', { count: 0 })).toBe('nobody');
  expect(say('not.there')).toBe('not.there');
});

test('the stretched English is two fifths longer and still readable', () => {
  expect(pseudo('Binder')).toBe('[Bïñdër~~~]');
});

test('money, lists and times speak the language', () => {
  expect(money(1234.5)).toBe('$1,234.50');
  expect(list(['Leeds', 'Lisbon', 'Brno'])).toBe('Leeds, Lisbon, and Brno');
  const now = Date.parse('2026-11-25T12:00:00Z');
  expect(ago('2026-11-22T12:00:00Z', now)).toBe('3 days ago');
  expect(ago('2026-11-25T11:59:30Z', now)).toBe('30 seconds ago');
  expect(ago('2024-11-20T12:00:00Z', now)).toBe('2 years ago');
});
