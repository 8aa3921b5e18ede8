import { t } from '../i18n/t';
import type { ProblemBody } from './types';

/** An answer that is an error: RFC 9457, or status 0 when there was no answer at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly body: Partial<ProblemBody>;
  /** Seconds after which the server will listen again. */
  readonly retryAfter?: number;

  constructor(status: number, body: Partial<ProblemBody> = {}, retryAfter?: number) {
    super(say(status, body));
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  /** What is wrong, by field name. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.body.errors ?? []).map(({ field, message }) => [field, message]));
  }

  get detail(): string | undefined {
    return this.body.detail;
  }

  /** Whatever was thrown, as a problem; what `fetch` throws means that nobody answered. */
  static of(error: unknown): Problem {
    if (error instanceof Problem) return error;
    // What `fetch` throws; any other error is a fault of ours, and its name helps to find it.
    if (error instanceof TypeError && /fetch|network|load/i.test(error.message)) return new Problem(0);
    return new Problem(0, { title: String(error) });
  }

  static from(response: Response, body: unknown): Problem {
    const wait = Number(response.headers.get('Retry-After')) || undefined;
    return new Problem(response.status, typeof body === 'object' && body ? body : {}, wait);
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; throws a `Problem` for any other. */
export async function ok<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw Problem.from(response, error);
  return data as T;
}

/** Our own words where they help more than the server's: it knows what was asked, we know who reads. */
function say(status: number, { title, detail }: Partial<ProblemBody>): string {
  if (status === 0) return title ?? t('problem.no_answer');
  if (status === 429) return t('problem.too_many');
  if (status >= 500) return t('problem.server');
  return detail ?? title ?? t('problem.other');
}
