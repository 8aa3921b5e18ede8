import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails when the tree breaks a rule of accessibility; colours are tested on the tokens, jsdom cannot see them. */
export async function expectAccessible(tree: Element): Promise<void> {
  const { violations } = await axe.run(tree, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
