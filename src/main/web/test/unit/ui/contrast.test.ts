import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from './colour';

const css = readFileSync('src/ui/tokens.css', 'utf8');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** A token as a plain colour, in one of the two schemes. */
function token(name: string, scheme: Scheme): string {
  const value = css.match(new RegExp(`--${name}: (.+);`))?.[1];
  if (!value) throw new Error(`no token --${name}`);
  const pair = value.match(/^light-dark\((oklch\([^)]*\)|#\w+), (oklch\([^)]*\)|#\w+)\)$/);
  return pair ? pair[scheme === 'light' ? 1 : 2]! : value;
}

const surfaces = ['desk', 'pocket', 'raised', 'stock', 'stock-2'];
const texts = ['ink', 'ink-2', 'accent', 'danger', 'warn', 'success', 'info'];
const cases = schemes.flatMap((scheme) => [
  ...surfaces.flatMap((surface) => texts.map((text) => [scheme, text, surface, 4.5] as const)),
  [scheme, 'accent-ink', 'accent', 4.5] as const,
  [scheme, 'ink', 'accent-wash', 4.5] as const,
  [scheme, 'desk', 'ink', 4.5] as const,
  ...['desk', 'pocket', 'raised'].map((surface) => [scheme, 'line', surface, 3] as const),
  ...['desk', 'pocket', 'raised'].map((surface) => [scheme, 'accent', surface, 3] as const),
]);

test.each(cases)('%s: %s on %s has a contrast of at least %d', (scheme, text, surface, least) => {
  expect(contrast(token(text, scheme), token(surface, scheme))).toBeGreaterThanOrEqual(least);
});

test.each(['bronze', 'silver', 'gold', 'platinum', 'legendary'])('text stands out from the base of the %s foil', (tier) => {
  expect(contrast(token(`${tier}-text`, 'light'), token(tier, 'light'))).toBeGreaterThanOrEqual(4.5);
});

test('seams stay decoration: nobody may take them for the edge of a control', () => {
  for (const scheme of schemes) expect(contrast(token('seam', scheme), token('pocket', scheme))).toBeLessThan(2);
});
