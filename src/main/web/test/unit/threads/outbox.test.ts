import { expect, test, vi } from 'vitest';
import { Problem } from '../../../src/api/errors';
import { Outbox, type Outgoing } from '../../../src/features/threads/outbox';

const channel = { kind: 'trade' as const, id: 42 };
const written = (client_id: string, id = 42) => ({
  client_id,
  channel: { ...channel, id },
  draft: { text: client_id, photos: [] },
  at: '2026-11-20T10:00:00Z',
});

/** An outbox whose server answers when the test says so. */
function outbox(kept: Outgoing[] = []) {
  const tried: string[] = [];
  const waiting: { done: () => void; fail: (error: unknown) => void }[] = [];
  let online = true;
  const keep = vi.fn();
  const forget = vi.fn();
  const box = new Outbox({
    kept,
    keep,
    forget,
    online: () => online,
    deliver: ({ client_id }) => {
      tried.push(client_id);
      return new Promise((done, fail) => waiting.push({ done, fail }));
    },
  });
  return {
    box,
    tried,
    keep,
    forget,
    connect: (on: boolean) => void (online = on),
    states: () => box.messages.get().map(({ client_id, state }) => `${client_id} ${state}`),
    answer: async (error?: unknown) => {
      const next = waiting.shift()!;
      if (error) next.fail(error);
      else next.done();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    },
  };
}

test('a conversation is sent in order, one at a time; another one does not wait for it', async () => {
  const { box, tried, answer, states } = outbox();
  box.post(written('a'));
  box.post(written('b'));
  box.post(written('other', 43));
  expect(tried).toEqual(['a', 'other']);
  await answer();
  await vi.waitFor(() => expect(tried).toEqual(['a', 'other', 'b']));
  await answer();
  await answer();
  await vi.waitFor(() => expect(states()).toEqual([]));
});

test('without a connection messages wait, and go in order once it is back', async () => {
  const { box, tried, connect, answer, states } = outbox();
  connect(false);
  box.post(written('a'));
  box.post(written('b'));
  expect(states()).toEqual(['a queued', 'b queued']);
  expect(tried).toEqual([]);
  connect(true);
  void box.flush();
  await answer();
  await vi.waitFor(() => expect(tried).toEqual(['a', 'b']));
  await answer();
  await vi.waitFor(() => expect(states()).toEqual([]));
});

test('a connection that is lost on the way keeps the message, and its key', async () => {
  const { box, tried, connect, answer, states } = outbox();
  box.post(written('a'));
  connect(false);
  await answer(new Problem(0));
  await vi.waitFor(() => expect(states()).toEqual(['a queued']));
  connect(true);
  void box.flush();
  expect(tried).toEqual(['a', 'a']);
  await answer();
  await vi.waitFor(() => expect(states()).toEqual([]));
});

test('what the server refuses stays with its reason and does not hold up the next one; its author may try again', async () => {
  const { box, tried, answer, states } = outbox();
  box.post(written('a'));
  box.post(written('b'));
  await answer(new Problem(409, { title: 'Archived', detail: 'This thread is archived.' }));
  await vi.waitFor(() => expect(tried).toEqual(['a', 'b']));
  expect(box.messages.get()[0]).toMatchObject({ state: 'failed', reason: 'This thread is archived.' });
  await answer();
  box.retry('a');
  expect(states()).toEqual(['a sending']);
  expect(tried).toEqual(['a', 'b', 'a']);
});

test.each([429, 503])('when the server wants a pause (%i), the message and those behind it wait, and then go in order', async (status) => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const { box, tried, answer, states } = outbox();
  for (const id of ['a', 'b', 'c']) box.post(written(id));
  await answer();
  await answer(new Problem(status, {}, 2));
  expect(box.messages.get()[0]).toMatchObject({ client_id: 'b', state: 'queued', waitUntil: 1_002_000 });
  void box.flush();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(tried).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(1);
  expect(tried).toEqual(['a', 'b', 'b']);
  await answer();
  await answer();
  expect(tried).toEqual(['a', 'b', 'b', 'c']);
  expect(states()).toEqual([]);
  vi.useRealTimers();
});

test('who says the same to everybody is told so, not tried again', async () => {
  const { box, answer } = outbox();
  box.post(written('a'));
  await answer(new Problem(429, { reason: 'repeated_text', detail: 'You have said the same to many people.' }, 600));
  expect(box.messages.get()[0]).toMatchObject({ state: 'failed', reason: 'You have said the same to many people.' });
});

test('what was on its way when the page was left is on its way again', () => {
  const { box, forget } = outbox([{ ...written('a'), state: 'sending' }]);
  expect(box.messages.get()[0]?.state).toBe('queued');
  box.drop('a');
  expect(forget).toHaveBeenCalledWith('a');
});
