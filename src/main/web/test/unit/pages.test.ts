import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { router } from '../../src/router';

test('build/pages.json lists exactly the pages of the router', () => {
  const listed = JSON.parse(readFileSync('build/pages.json', 'utf8')) as Record<string, string>;
  const leaves = Object.values(router.routesById).filter((route) => !route.children);
  expect(Object.keys(listed).sort()).toEqual(leaves.map((route) => route.fullPath as string).sort());
});
