import { expect, test } from 'vitest';
import { addressOf } from '../../../src/features/notifications/address';
import { worthSaying } from '../../../src/features/notifications/announcing';
import { byDay, dayName } from '../../../src/features/notifications/days';
import { waiting } from '../../../src/features/notifications/useArrivals';
import { none, one } from './samples';

test('days are the reader’s own, in the order given', () => {
  const at = (hour: number, day: number) => new Date(2026, 0, day, hour).toISOString();
  const all = [one({ id: 3, created_at: at(0, 31) }), one({ id: 2, created_at: at(23, 30) }), one({ id: 1, created_at: at(1, 30) })];
  expect(byDay(all).map(({ day, items }) => [day, items.map(({ id }) => id)])).toEqual([
    ['2026-01-31', [3]],
    ['2026-01-30', [2, 1]],
  ]);
  expect(byDay([])).toEqual([]);
});

test('the last two days have names', () => {
  const now = new Date(2026, 2, 1, 0, 30);
  expect(dayName('2026-03-01', now)).toBe('Today');
  expect(dayName('2026-02-28', now)).toBe('Yesterday');
  expect(dayName('2026-02-27', now)).toContain('27');
});

test('what arrived waits until the list shows it as it is now', () => {
  const arrived = new Map([
    [1, 20],
    [2, 21],
  ]);
  expect(waiting(arrived, [one({ id: 1, seq: 11 })], 19)).toBe(2);
  expect(waiting(arrived, [one({ id: 1, seq: 20 }), one({ id: 2, seq: 22 })], 22)).toBe(0);
});

test('what is replayed lies further down in a list that was asked for later', () => {
  expect(waiting(new Map([[7, 40], [8, 41], [9, 72]]), [one({ id: 1, seq: 70 })], 71)).toBe(1);
});

test('addresses stay in this application', () => {
  expect(addressOf('/messages/@ada')).toEqual({ to: '/messages/@ada', search: {} });
  expect(addressOf('/collection?tab=wants')).toEqual({ to: '/collection', search: { tab: 'wants' } });
  expect(addressOf('//elsewhere.example')).toBeUndefined();
  expect(addressOf('https://elsewhere.example')).toBeUndefined();
  expect(addressOf(null)).toBeUndefined();
});

test('a toast tells of what is new, not silent and not in view', () => {
  const told = { notification: one(), unread: none, silent: false };
  expect(worthSaying(told, '/traders')).toBe(true);
  expect(worthSaying({ ...told, silent: true }, '/traders')).toBe(false);
  expect(worthSaying(told, '/trades/7')).toBe(false);
  expect(worthSaying(told, '/notifications')).toBe(false);
  const said = one({ type: 'thread_message', action_url: '/messages/7', metadata: { trade_id: 7 } });
  expect(['/messages/7', '/trades/7', '/messages/8', '/trades/8'].map((path) => worthSaying({ ...told, notification: said }, path))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  const direct = one({ type: 'direct_message', action_url: '/messages/@cleo' });
  expect(['/messages', '/messages/@ben', '/messages/@cleo'].map((path) => worthSaying({ ...told, notification: direct }, path))).toEqual([
    true,
    true,
    false,
  ]);
  expect(worthSaying({ ...told, notification: one({ type: 'achievement_unlocked' }) }, '/')).toBe(false);
  expect(worthSaying({ ...told, notification: one({ created_at: '2020-01-01T00:00:00Z' }) }, '/')).toBe(false);
});
