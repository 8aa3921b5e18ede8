import { beforeEach, expect, test, vi } from 'vitest';
import { keys } from '../../../src/api/keys';
import { queries } from '../../../src/api/query';
import { adopt } from '../../../src/api/session';
import type { Thread } from '../../../src/api/types';
import { toggled } from '../../../src/features/threads/log/reactions';
import { hasGap, merge, reached } from '../../../src/features/threads/stream';
import { change, loadEarlier, showRead, takeIn, threadQuery } from '../../../src/features/threads/thread';
import { me } from '../page';
import { serve } from '../server';
import { message, thread } from './samples';

beforeEach(() => {
  queries.clear();
  adopt({ user: me, access_token: 'token', expires_in: 900 });
});

const all = Array.from({ length: 120 }, (_, index) => message(index + 1));
const known = () => queries.getQueryData<Thread>(keys.thread(42))!;
const seqs = () => known().messages.map(({ seq }) => seq);
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A server that has those 120 messages and gives at most `limit` of them. */
function server() {
  return serve(({ url }) => {
    const { searchParams: asked } = url;
    const limit = Number(asked.get('limit'));
    const after = asked.get('after_seq');
    const before = Number(asked.get('before_seq') ?? Infinity);
    const part = after ? all.filter(({ seq }) => seq > Number(after)).slice(0, limit) : all.filter(({ seq }) => seq < before).slice(-limit);
    return [200, thread(part)];
  });
}

test('messages are in the order of their places, whatever way they came; the later news of one holds', () => {
  const both = merge([message(1), message(3)], [message(2), message(3, { content: 'edited' })]);
  expect(both.map(({ content }) => content)).toEqual(['Message 1', 'Message 2', 'edited']);
});

test('a gap is seen where it is', () => {
  expect(reached([message(5), message(6), message(8)])).toBe(6);
  expect(hasGap([message(5), message(6), message(8)])).toBe(true);
  expect(hasGap([message(5), message(6)])).toBe(false);
  expect(reached([])).toBe(0);
});

test('a message that skips a place makes the ones between be asked for, by after_seq', async () => {
  const asked = server();
  queries.setQueryData(keys.thread(42), thread(all.slice(60, 70)));
  takeIn(42, [all[79]!]);
  await vi.waitFor(() => expect(seqs()).toEqual(upTo(61, 120)));
  expect(asked[0]?.path).toBe('/api/trades/42/thread?after_seq=70&limit=50');
});

test('after a long absence nothing is missing between what was there and what is new', async () => {
  const asked = server();
  queries.setQueryData(keys.thread(42), thread(all.slice(0, 10)));
  await queries.fetchQuery({ ...threadQuery(42), staleTime: 0 });
  expect(seqs()).toEqual(upTo(1, 120));
  expect(asked.map(({ path }) => path)).toEqual([
    '/api/trades/42/thread?limit=50',
    '/api/trades/42/thread?after_seq=10&limit=50',
    '/api/trades/42/thread?after_seq=60&limit=50',
  ]);
});

test('what came before is put in front', async () => {
  const asked = server();
  queries.setQueryData(keys.thread(42), thread(all.slice(70)));
  await loadEarlier(42);
  expect(asked[0]?.path).toBe('/api/trades/42/thread?before_seq=71&limit=50');
  expect(seqs()).toEqual(upTo(21, 120));
});

test('read marks only move forward', () => {
  queries.setQueryData(keys.thread(42), thread(all.slice(0, 10)));
  showRead(42, 9, 5);
  showRead(42, 9, 3);
  expect(known().last_read[9]).toBe(5);
});

test('one message changes where it stands', () => {
  queries.setQueryData(keys.thread(42), thread([message(1), message(2)]));
  change(42, 2, (now) => ({ ...now, content: 'other' }));
  expect(known().messages.map(({ content }) => content)).toEqual(['Message 1', 'other']);
});

test('a reaction is there once per person, and gone when its last one goes', () => {
  const one = toggled({}, '🔥', 7, true);
  expect(toggled(one, '🔥', 7, true)).toEqual({ '🔥': [7] });
  expect(toggled({ '🔥': [9] }, '🔥', 7, true)).toEqual({ '🔥': [9, 7] });
  expect(toggled({ '🔥': [9, 7] }, '🔥', 7, false)).toEqual({ '🔥': [9] });
  expect(toggled(one, '🔥', 7, false)).toEqual({});
});
