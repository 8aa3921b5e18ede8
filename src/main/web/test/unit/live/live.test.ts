import { beforeEach, expect, test } from 'vitest';
import { keys } from '../../../src/api/keys';
import { queries } from '../../../src/api/query';
import { backoff } from '../../../src/live/backoff';
import { touch } from '../../../src/live/effects';
import { recall, remember } from '../../../src/live/position';
import { me } from '../page';

beforeEach(() => queries.clear());

test('reconnecting waits anywhere between half a second and a bound that doubles up to 30 s', () => {
  expect([0, 1, 2, 3, 10].map((attempt) => backoff(attempt, 1))).toEqual([1_000, 2_000, 4_000, 8_000, 30_000]);
  expect([0, 5, 10].map((attempt) => backoff(attempt, 0))).toEqual([500, 500, 500]);
});

test('a changed card changes wherever it is shown, and nowhere else', () => {
  queries.setQueryData(keys.me, me);
  queries.setQueryData(keys.user('ife'), me);
  queries.setQueryData(keys.user('dan'), { ...me, id: 9, username: 'dan' });
  touch('card.changed', { id: me.id, tagline: 'New' });
  const tagline = (key: readonly unknown[]) => queries.getQueryData<typeof me>(key)?.tagline;
  expect([tagline(keys.me), tagline(keys.user('ife')), tagline(keys.user('dan'))]).toEqual(['New', 'New', me.tagline]);
  expect(queries.getQueryState(keys.user('ife'))?.isInvalidated).toBe(true);
});

test('of a watched card one hears only whose it is: it is read anew', () => {
  queries.setQueryData(keys.user('ife'), me);
  touch('card.changed', { user_id: me.id });
  expect(queries.getQueryData(keys.user('ife'))).toEqual(me);
  expect(queries.getQueryState(keys.user('ife'))?.isInvalidated).toBe(true);
});

test('the place in the stream never moves backwards and belongs to one user', () => {
  remember({ userId: 7, epoch: 'e', seq: 5 });
  remember({ userId: 7, epoch: 'e', seq: 3 });
  expect(recall(7)?.seq).toBe(5);
  expect(recall(8)).toBeUndefined();
  remember({ userId: 7, epoch: 'f', seq: 1 });
  expect(recall(7)).toEqual({ userId: 7, epoch: 'f', seq: 1 });
});
