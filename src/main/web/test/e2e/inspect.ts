import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled, type Visitor } from './browser';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Whether Discord can be linked is told by a 404 where it cannot, and a browser notes every such answer. */
const expected = /404 .*\/api\/auth\/discord$/;

/** No error in the console, nothing wider than the window, and no serious fault of accessibility, in either theme. */
export async function inspect({ page, faults }: Visitor, path: string): Promise<void> {
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
