import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, settled, signIn, visit, type Visitor } from './browser';

const [node] = inject('nodes');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Every page of the router, with an example where its path has a variable. */
const examples: Record<string, string> = { $username: 'cleo' };
const routes = Object.keys(JSON.parse(readFileSync(new URL('../../build/pages.json', import.meta.url), 'utf8')) as object).map((path) =>
  path.replace(/\$\w+/g, (name) => examples[name] ?? expect.fail(`no example for ${name} of ${path}`)),
);
/** What only a guest needs, and what looks different to one. */
const entrances = ['/login', '/register', '/forgot-password', '/reset-password', '/verify-email'];
const shared = ['/', '/traders', '/u/cleo'];
/** Whether Discord can be linked is told by a 404 where it cannot, and a browser notes every such answer. */
const expected = /404 .*\/api\/auth\/discord$/;
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 1000 } };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(Object.entries(sizes))('at the size of a %s', (_name, viewport) => {
  let guest: Visitor;
  let member: Visitor;
  beforeAll(async () => {
    const options = { viewport, reducedMotion: 'reduce' } as const;
    [guest, member] = await Promise.all([visit(browser, node, options), visit(browser, node, options)]);
    await signIn(member.page, 'ada');
  });

  test.each([...entrances, ...shared])('a guest at %s', (path) => inspect(guest, path));
  test.each(routes.filter((path) => !entrances.includes(path)))('a member at %s', (path) => inspect(member, path));
});

/** No error in the console, nothing wider than the window, and no serious fault of accessibility, in either theme. */
async function inspect({ page, faults }: Visitor, path: string): Promise<void> {
  faults.length = 0;
  await page.goto(path);
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.evaluate(axe);
  await wear(page, 'light');
  expect(await serious(page, {}), `${path}, light`).toEqual([]);
  await wear(page, 'dark');
  expect(await serious(page, { runOnly: ['color-contrast'] }), `${path}, dark`).toEqual([]);
  expect(faults.filter((fault) => !expected.test(fault))).toEqual([]);
}

/** Changes the theme and waits until no colour is on its way to the next. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (chosen) => {
    document.documentElement.dataset.theme = chosen;
    await new Promise(requestAnimationFrame);
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  }, theme);
}

async function serious(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (given) => (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(given),
    { resultTypes: ['violations'], ...options },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`);
}
