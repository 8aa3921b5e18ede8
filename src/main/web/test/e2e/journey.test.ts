import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, signIn, visit } from './browser';

const [first, second] = inject('nodes');
const collection = fileURLToPath(new URL('../../../../../target/classes/sample/exports/manabox.csv', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test('from registration to a card that changes before the eyes of somebody on another node', async () => {
  const { page, faults } = await visit(browser, first);

  await page.goto('/register');
  await page.getByLabel('Name on the card').fill('Noor Vale');
  await page.getByLabel('Username').fill('noor_vale');
  await page.getByLabel('E-mail').fill('noor@example.org');
  await page.getByLabel('Password', { exact: true }).fill('three plain words');
  await page.getByRole('button', { name: 'Make my card' }).click();

  await page.waitForURL('**/onboarding');
  await page.locator('label.choice', { hasText: 'Trader' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.locator('label.choice', { hasText: 'Modern' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('City').fill('Lisbon');
  await page.getByLabel('Country').selectOption('Portugal');
  await page.locator('label.choice', { hasText: 'International' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('A line for your card').fill('Fair first, fast second.');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Finish the card' }).click();

  await page.getByRole('link', { name: 'Fill the binder' }).click();
  await page.locator('input[type=file]').setInputFiles(collection);
  await page.getByRole('button', { name: /^Import \d+ rows$/ }).click();
  await page.getByText(/rows are in your binder/).waitFor();

  await page.goto('/u/noor_vale');
  const card = page.locator('article.pc');
  await card.getByText('Fair first, fast second.').waitFor();
  expect(await card.getAttribute('data-tier')).toBe('bronze');
  expect(await card.getAttribute('data-flipped')).toBe('false');
  await page.getByRole('button', { name: "Flip Noor Vale's card" }).click();
  await card.getByText('Median reply').waitFor();
  expect(await card.getAttribute('data-flipped')).toBe('true');

  const other = await visit(browser, second);
  await signIn(other.page, 'ben');
  await other.page.goto('/u/noor_vale');
  await other.page.locator('article.pc').getByText('Fair first, fast second.').waitFor();
  await other.page.locator('[data-live="live"]').waitFor({ state: 'attached' });

  await page.goto('/settings/profile');
  await page.getByLabel('A line for your card').fill('Every crease has a story.');
  await page.keyboard.press('Tab');
  await other.page.locator('article.pc').getByText('Every crease has a story.').waitFor({ timeout: 5_000 });

  expect([...faults, ...other.faults]).toEqual([]);
});
