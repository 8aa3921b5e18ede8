import { beforeEach, expect, test, vi } from 'vitest';
import { api } from '../../../src/api/client';
import { ok, Problem } from '../../../src/api/errors';
import { adopt, session } from '../../../src/api/session';
import { me } from '../page';

type Step = number | 'offline';

/** Answers the calls of the API one after the other; a refresh always succeeds. Lists what was sent. */
function script(...steps: Step[]) {
  const sent: { method: string; token: string | null; key: string | null; body: string }[] = [];
  vi.stubGlobal('fetch', async (input: Request | string) => {
    if (typeof input === 'string') {
      return new Response(JSON.stringify({ user: me, access_token: 'new', expires_in: 900 }));
    }
    const header = (name: string) => input.headers.get(name);
    sent.push({ method: input.method, token: header('authorization'), key: header('idempotency-key'), body: await input.text() });
    const step = steps[Math.min(sent.length, steps.length) - 1]!;
    if (step === 'offline') throw new TypeError('Failed to fetch');
    const body = step < 400 ? me : { type: 'about:blank', title: 'No', status: step, errors: [{ field: 'tagline', message: 'is rude' }] };
    return new Response(JSON.stringify(body), { status: step, headers: step === 429 ? { 'Retry-After': '7' } : {} });
  });
  return sent;
}

beforeEach(() => {
  adopt({ user: me, access_token: 'old', expires_in: 900 });
});

test('after a 401 the call goes out once more, with the new token and the same body', async () => {
  const sent = script(401, 200);
  await ok(api.PATCH('/me', { body: { tagline: 'Hello' } }));
  expect(sent.map(({ token, body }) => [token, body])).toEqual([
    ['Bearer old', '{"tagline":"Hello"}'],
    ['Bearer new', '{"tagline":"Hello"}'],
  ]);
});

test('a second 401 is the answer', async () => {
  const sent = script(401, 401);
  await expect(ok(api.GET('/me'))).rejects.toMatchObject({ status: 401 });
  expect(sent).toHaveLength(2);
  expect(session.get()?.token).toBe('new');
});

test('a create that nobody answered is sent again under the same key', async () => {
  vi.useFakeTimers();
  const sent = script('offline', 'offline', 201);
  const call = ok(api.POST('/me/wants', { body: { card_id: 7 } }));
  await vi.runAllTimersAsync();
  await call;
  vi.useRealTimers();
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect(sent[0]!.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('another create has another key, and a change has none', async () => {
  const sent = script(201);
  await ok(api.POST('/me/wants', { body: { card_id: 7 } }));
  await ok(api.POST('/me/wants', { body: { card_id: 7 } }));
  await ok(api.PATCH('/me', { body: {} }));
  expect(sent[0]!.key).not.toBe(sent[1]!.key);
  expect(sent[2]!.key).toBeNull();
});

test('a refusal is a problem that names its fields and how long to wait', async () => {
  script(429);
  const problem = await ok(api.GET('/me')).catch(Problem.of);
  expect(problem).toMatchObject({ status: 429, retryAfter: 7, fields: { tagline: 'is rude' } });
});

test('no answer is a problem of its own', async () => {
  script('offline');
  await expect(ok(api.GET('/me')).catch((error: unknown) => Promise.reject(Problem.of(error)))).rejects.toMatchObject({ status: 0 });
});
