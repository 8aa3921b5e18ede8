import { vi } from 'vitest';

type Answer = (request: { url: URL; method: string; body: unknown }) => [status: number, body?: unknown, headers?: Record<string, string>] | undefined;

/** Answers every call of the API in place of a server; what `answer` does not know is a 404. Lists what was asked. */
export function serve(answer: Answer) {
  const asked: { path: string; method: string; body: unknown; key?: string }[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = new Request(input instanceof Request ? input : new URL(input, location.origin), init);
    const url = new URL(request.url);
    const text = request.headers.get('content-type')?.includes('json') ? await request.text() : '';
    const call = { url, method: request.method, body: text ? (JSON.parse(text) as unknown) : undefined };
    const one = { path: url.pathname + url.search, method: call.method, body: call.body };
    // Not among what is compared: it is another one each time.
    asked.push(Object.defineProperty(one, 'key', { value: request.headers.get('Idempotency-Key') }));
    const [status, body, headers] = answer(call) ?? [404, { type: 'about:blank', title: 'Not found', status: 404 }];
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': type, ...headers } });
  });
  return asked;
}
