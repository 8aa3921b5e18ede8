import { QueryClient } from '@tanstack/react-query';
import { Problem } from './errors';
import { keyOfPath } from './keys';

/** The cache of everything the server said: fresh for half a minute, asked once more after a failure that may pass. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 1 && mayPass(Problem.of(error)),
    },
  },
});

function mayPass({ status, retryAfter }: Problem): boolean {
  return (status === 0 || status >= 500) && !retryAfter;
}

/** Puts the first answers, which the server wrote into the page, where the queries will look for them. */
export function boot(text: string | null | undefined): void {
  const answers = JSON.parse(text || '{}') as Record<string, unknown>;
  for (const [path, body] of Object.entries(answers)) queries.setQueryData(keyOfPath(path), body);
}
