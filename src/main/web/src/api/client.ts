import createClient from 'openapi-fetch';
import type { paths } from './schema';
import { accessToken, refresh, session } from './session';
import { uuid } from './uuid';

/** The API, typed by its contract. Use it with `ok`: `await ok(api.GET('/me'))`. */
export const api = createClient<paths>({ baseUrl: `${location.origin}/api`, fetch: send });

/** Milliseconds before the second and the third try of a create that nobody answered. */
const pauses = [400, 800];

/**
 * Sends with the access token and, after a 401, once more with a new one. Every create carries an `Idempotency-Key`, so it is tried
 * again when the network failed: however often it arrives, it happens once.
 */
async function send(request: Request): Promise<Response> {
  const creates = request.method === 'POST';
  if (creates && !request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', uuid());
  const token = await accessToken();
  const response = await attempt(request, token, creates ? pauses : []);
  if (response.status !== 401 || !session.get()) return response;
  const renewed = await refresh();
  return renewed ? attempt(request, renewed.token, []) : response;
}

async function attempt(request: Request, token: string | undefined, [pause, ...later]: number[]): Promise<Response> {
  const copy = request.clone();
  if (token) copy.headers.set('Authorization', `Bearer ${token}`);
  try {
    return await fetch(copy);
  } catch (error) {
    if (pause === undefined || request.signal.aborted) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return attempt(request, token, later);
  }
}
