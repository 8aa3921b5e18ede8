import { store } from '../ui/store';
import { Problem } from './errors';
import { keys } from './keys';
import { queries } from './query';
import type { SignedIn } from './types';

/** Who is signed in here. The access token is kept in memory alone; the refresh token is in a cookie that no script can read. */
export interface Session {
  userId: number;
  token: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** `undefined` until the first refresh has been answered. */
export const session = store<Session | null | undefined>(undefined);

/** Remembers that there is a refresh cookie to try, which a script cannot see for itself. */
const hint = 'signed_in';
const margin = 30_000;
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('session');
let refreshing: Promise<Session | null> | undefined;

channel?.addEventListener('message', ({ data }: MessageEvent<Session | null>) => session.set(data));

/** Takes over what a sign-in, a registration or a refresh answered, here and in every other tab. */
export function adopt({ user, access_token, expires_in }: SignedIn): Session {
  const next = { userId: user.id, token: access_token, expiresAt: Date.now() + expires_in * 1000 };
  localStorage.setItem(hint, '1');
  session.set(next);
  queries.setQueryData(keys.me, user);
  channel?.postMessage(next);
  return next;
}

/** Forgets the session, here and in every other tab. */
export function forget(): void {
  localStorage.removeItem(hint);
  session.set(null);
  channel?.postMessage(null);
}

/** Signs in again where there was a session, once. Never fails: without an answer the visitor is a guest for now. */
export async function restore(): Promise<void> {
  if (session.get() !== undefined) return;
  if (localStorage.getItem(hint)) await refresh().catch(() => undefined);
  if (session.get() === undefined) session.set(null);
}

/** A token that is good for another half minute at least, or nothing for a guest. */
export async function accessToken(): Promise<string | undefined> {
  await restore();
  const now = session.get();
  if (!now || now.expiresAt - Date.now() > margin) return now?.token;
  return (await refresh())?.token;
}

/** Trades the cookie for a new token: once, however many calls and tabs ask for it at the same time. */
export function refresh(): Promise<Session | null> {
  refreshing ??= alone(renew).finally(() => (refreshing = undefined));
  return refreshing;
}

async function renew(): Promise<Session | null> {
  const response = await fetch('/api/auth/refresh', { method: 'POST', headers: { 'X-Requested-With': 'swapstead' } });
  if (response.ok) return adopt((await response.json()) as SignedIn);
  if (response.status >= 500 || response.status === 429) throw Problem.from(response, await response.json().catch(() => null));
  forget();
  return null;
}

/** One tab at a time; a tab that had to wait takes what the other one was given. */
async function alone(work: () => Promise<Session | null>): Promise<Session | null> {
  const before = session.get()?.token;
  const unlessDone = () => {
    const now = session.get();
    return now && now.token !== before ? Promise.resolve(now) : work();
  };
  return navigator.locks ? navigator.locks.request('session.refresh', unlessDone) : unlessDone();
}
