/** A generator of numbers in [0, 1): the same seed gives the same row of numbers in every browser. */
export type Random = () => number;

/** FNV-1a for the seed, mulberry32 for the row: small, quick, and good enough to draw with. */
export function random(seed: string | number): Random {
  let hash = 0x811c9dc5;
  for (const char of String(seed)) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(rand: Random, from: readonly T[]): T {
  return from[Math.floor(rand() * from.length)] as T;
}

export function between(rand: Random, low: number, high: number): number {
  return low + (high - low) * rand();
}
