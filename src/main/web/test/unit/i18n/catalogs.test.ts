import { expect, test } from 'vitest';

const catalogs = import.meta.glob<Record<string, unknown>>('../../../src/**/en.json', { eager: true, import: 'default' });

test('no two catalogues have a key in common: the one loaded last would win', () => {
  const places = new Map<string, string[]>();
  for (const [path, messages] of Object.entries(catalogs)) {
    for (const key of Object.keys(messages)) places.set(key, [...(places.get(key) ?? []), path]);
  }
  expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
});
