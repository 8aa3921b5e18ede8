import { beforeEach, expect, test, vi } from 'vitest';
import { accessToken, adopt, forget, refresh, session } from '../../../src/api/session';
import { me } from '../page';

const signedIn = (token: string, expires_in = 900) => ({ user: me, access_token: token, expires_in });

function answer(...statuses: number[]) {
  let call = 0;
  const fetch = vi.fn(async () => {
    const status = statuses[Math.min(call++, statuses.length - 1)]!;
    return new Response(JSON.stringify(status === 200 ? signedIn(`fresh ${call}`) : { status }), { status });
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

beforeEach(() => adopt(signedIn('old')));

test('however many ask for a new token at once, the cookie is traded once', async () => {
  const fetch = answer(200);
  const all = await Promise.all([refresh(), refresh(), refresh()]);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(fetch).toHaveBeenCalledWith('/api/auth/refresh', { method: 'POST', headers: { 'X-Requested-With': 'swapstead' } });
  expect(all.map((one) => one?.token)).toEqual(['fresh 1', 'fresh 1', 'fresh 1']);
});

test('a token is renewed half a minute before its end, not earlier', async () => {
  const fetch = answer(200);
  expect(await accessToken()).toBe('old');
  adopt(signedIn('short', 29));
  expect(await accessToken()).toBe('fresh 1');
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a cookie that is refused ends the session; a server that is down does not', async () => {
  answer(503);
  await expect(refresh()).rejects.toMatchObject({ status: 503 });
  expect(session.get()?.token).toBe('old');
  answer(401);
  expect(await refresh()).toBeNull();
  expect(session.get()).toBeNull();
  expect(localStorage.getItem('signed_in')).toBeNull();
});

test('a guest asks for nothing', async () => {
  const fetch = answer(200);
  forget();
  expect(await accessToken()).toBeUndefined();
  expect(fetch).not.toHaveBeenCalled();
});
