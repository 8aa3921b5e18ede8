import { beforeEach, expect, test, vi } from 'vitest';

const channel = { kind: 'trade' as const, id: 42 };

/** The modules as another tab has them, without a connection. */
async function tab() {
  vi.resetModules();
  const { session } = await import('../../../src/api/session');
  const { liveState } = await import('../../../src/live/state');
  session.set({ userId: 7, token: 'token', expiresAt: Date.now() + 900_000 });
  liveState.set('offline');
  const { outbox, post } = await import('../../../src/features/threads/post');
  return {
    post: (text: string) => post(channel, { text, photos: [] }),
    drop: (index: number) => outbox().drop(outbox().messages.get()[index]!.client_id),
    texts: () => outbox().messages.get().map(({ draft }) => draft.text),
  };
}

beforeEach(() => localStorage.clear());

test('tabs keep what waits beside each other, and neither takes away what the other one has', async () => {
  const one = await tab();
  const other = await tab();
  one.post('from one');
  other.post('from the other');
  one.drop(0);
  one.post('again from one');
  expect((await tab()).texts().sort()).toEqual(['again from one', 'from the other']);
});

test('what another tab has sent or given up is not sent from here as well', async () => {
  (await tab()).post('once');
  const here = await tab();
  expect(here.texts()).toEqual(['once']);
  const [key] = Object.keys(localStorage).filter((name) => name.startsWith('outbox:7:'));
  window.dispatchEvent(new StorageEvent('storage', { key: key!, newValue: null }));
  expect(here.texts()).toEqual([]);
});
