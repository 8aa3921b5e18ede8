const least = 500;
const most = 30_000;

/** Milliseconds before the next try: anywhere between half a second and a bound that doubles up to 30 s, so that a crowd does not come back at once. */
export function backoff(attempt: number, random = Math.random()): number {
  const bound = Math.min(most, least * 2 ** (attempt + 1));
  return Math.round(least + random * (bound - least));
}
