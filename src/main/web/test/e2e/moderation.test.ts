import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, settled, signIn, visit } from './browser';

const [first, second] = inject('nodes');
const manifest = JSON.parse(
  readFileSync(new URL('../../../../../target/classes/webroot/.vite/manifest.json', import.meta.url), 'utf8'),
) as Record<string, { file: string }>;
const desk = manifest['src/features/moderation/desk/pages.ts']!.file;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const live = (page: Page) => page.locator('[data-live="live"]').waitFor({ state: 'attached', timeout: 60_000 });

/** Whether a page has loaded the desk. */
function watchesDesk(page: Page): () => boolean {
  let loaded = false;
  page.on('request', (request) => (loaded ||= request.url().endsWith(desk)));
  return () => loaded;
}

test('a message is reported, a moderator sees it live and warns, the warned one reads it', { timeout: 300_000 }, async () => {
  const size = { viewport: { width: 1440, height: 900 } };
  const [ada, ben, mia] = await Promise.all([visit(browser, first, size), visit(browser, second, size), visit(browser, first, size)]);
  const adaLoadedDesk = watchesDesk(ada.page);
  const miaLoadedDesk = watchesDesk(mia.page);
  await signIn(ada.page, 'ada');
  await signIn(ben.page, 'ben');
  await signIn(mia.page, 'mia');

  // Mia sits at her desk before anything happens.
  await mia.page.keyboard.press('g');
  await mia.page.keyboard.press('q');
  await mia.page.getByRole('heading', { level: 1, name: 'Moderation' }).waitFor();
  await settled(mia.page);
  await live(mia.page);

  // Ben writes what one does not write.
  const words = 'Send first or I will find you.';
  await ben.page.goto('/messages');
  await ben.page.getByRole('link', { name: /Ada Winter/ }).first().click();
  await ben.page.getByRole('textbox', { name: /^Message to/ }).fill(words);
  await ben.page.keyboard.press('Enter');
  const thread = ben.page.url().replace(second, '');

  // Ada reports it from the message's menu.
  await ada.page.goto(thread);
  const slip = ada.page.getByRole('log').locator('article', { hasText: words });
  await slip.hover();
  await slip.getByRole('button', { name: /^More about/ }).click();
  await ada.page.getByRole('menuitem', { name: 'Report' }).click();
  const dialog = ada.page.getByRole('dialog');
  await dialog.getByText('Threat', { exact: true }).click();
  await dialog.getByLabel('What happened?').fill('He threatens me.');
  await dialog.getByRole('button', { name: 'Report', exact: true }).click();
  await ada.page.getByText('Thank you. The moderators will look at it.').waitFor();

  // It comes to Mia by itself; she reads it, takes it with one key and warns.
  await mia.page.getByRole('button', { name: '1 new case' }).click();
  await mia.page.getByRole('list', { name: 'Queue' }).getByRole('link', { name: 'Ben Aldous' }).click();
  await mia.page.getByRole('list', { name: /^Messages, as they were/ }).getByText(words).waitFor();
  await mia.page.locator('h1').click();
  await mia.page.keyboard.press('w');
  await mia.page.getByRole('button', { name: 'Tone' }).click();
  await mia.page.getByRole('button', { name: 'Warn Ben Aldous' }).click();
  await mia.page.getByText('Ben Aldous is warned.').waitFor();
  expect(miaLoadedDesk()).toBe(true);
  expect(adaLoadedDesk()).toBe(false);

  // Ben is told at once, on another node, and says that he has read it.
  const banner = ben.page.getByRole('region', { name: 'Warning' });
  await banner.getByText(/keep a friendly tone/).waitFor();
  await banner.getByRole('button', { name: 'I have read it' }).click();
  await banner.waitFor({ state: 'detached' });
  await ben.page.reload();
  await ben.page.getByRole('log').waitFor();
  await ben.page.waitForLoadState('networkidle');
  expect(await banner.count()).toBe(0);

  // Ada hears that it was dealt with, not how.
  await ada.page.goto('/settings/reports');
  await ada.page.getByText('Dealt with').waitFor();
  expect([...ada.faults, ...ben.faults, ...mia.faults]).toEqual([]);
});
