import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, signIn, visit, type Visitor } from './browser';
import { inspect } from './inspect';

const [node] = inject('nodes');
/** Every page of the router, with an example where its path has a variable; the link is the one that Cleo shares. */
const examples: Record<string, string> = { $username: 'cleo', $publicId: 'b92359ab0f3fee1a' };
/** A trade's own pages are looked at where a trade is made, a dispute's by one of its parties, the desk's by staff. */
const elsewhere = ['/trades/$id', '/messages/$key', '/disputes/$id'];
const all = Object.keys(JSON.parse(readFileSync(new URL('../../build/pages.json', import.meta.url), 'utf8')) as object);
const routes = all.filter((path) => !elsewhere.includes(path) && !path.startsWith('/admin')).map((path) =>
  path.replace(/\$\w+/g, (name) => examples[name] ?? expect.fail(`no example for ${name} of ${path}`)),
);
/** What only a guest needs, and what looks different to one. */
const entrances = ['/login', '/register', '/forgot-password', '/reset-password', '/verify-email'];
const shared = ['/', '/traders', '/u/cleo', `/card/${examples.$publicId}`];
const desk = ['', '?tab=appeals', '?tab=disputes', '?tab=stats', '?tab=audit', '/cases/1', '/disputes/1'].map((rest) => `/admin/moderation${rest}`);
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 1000 } };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(Object.entries(sizes))('at the size of a %s', (_name, viewport) => {
  let guest: Visitor;
  let member: Visitor;
  let party: Visitor;
  let admin: Visitor;
  beforeAll(async () => {
    const options = { viewport, reducedMotion: 'reduce' } as const;
    const come = () => visit(browser, node, options);
    [guest, member, party, admin] = await Promise.all([come(), come(), come(), come()]);
    await signIn(member.page, 'ada');
    await signIn(party.page, 'dan');
    await signIn(admin.page, 'root');
  });

  test.each([...entrances, ...shared])('a guest at %s', (path) => inspect(guest, path));
  test.each(routes.filter((path) => !entrances.includes(path)))('a member at %s', (path) => inspect(member, path));
  test('a party at a dispute', () => inspect(party, '/disputes/1'));
  test.each(desk)('an admin at %s', (path) => inspect(admin, path));
});
