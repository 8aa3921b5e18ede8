import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { balance } from './balancer';
import { launch, settled, signIn, visit } from './browser';
import { inspect } from './inspect';
import { startNode, type AppNode } from './node';

const [first] = inject('nodes');

let browser: Browser;
let doomed: AppNode;
beforeAll(async () => {
  browser = await launch();
  doomed = await startNode(inject('join'));
});
afterAll(async () => {
  await browser?.close();
  await doomed?.kill();
});

const bubble = (page: Page, text: string) => page.getByRole('log').locator('article', { hasText: text });
const pane = (page: Page) => page.getByRole('region', { name: /^The trade with/ });
const live = (page: Page, state = 'live') => page.locator(`[data-live="${state}"]`).waitFor({ state: 'attached', timeout: 60_000 });

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message to/ }).fill(text);
  await page.keyboard.press('Enter');
}

async function send(page: Page): Promise<void> {
  await pane(page).getByRole('button', { name: 'I have sent mine' }).click();
  await page.getByLabel('Tracking number (optional)').fill('RR 123 456');
  await page.getByRole('button', { name: 'I have sent them' }).click();
}

async function review(page: Page): Promise<void> {
  await pane(page).locator('.rating label').last().click();
  await pane(page).getByRole('button', { name: 'Leave this review' }).click();
}

test('a trade from proposal to completion, between two nodes of which one dies in the middle', { timeout: 300_000 }, async () => {
  const door = await balance(doomed.url, first);
  const ada = await visit(browser, first, { viewport: { width: 1440, height: 900 } });
  const ben = await visit(browser, door.url, { viewport: { width: 1440, height: 900 } });
  await Promise.all([signIn(ada.page, 'ada'), signIn(ben.page, 'ben')]);

  // Ada lays out two cards of each side and proposes.
  await ada.page.goto('/trades/new?with=ben');
  await ada.page.getByRole('tab', { name: /^All of Ben/ }).click();
  const asked = ada.page.getByRole('button', { name: /^Ask for/ });
  await asked.nth(0).click();
  await asked.nth(1).click();
  await ada.page.getByRole('tab', { name: /^All of mine/ }).click();
  await ada.page.getByRole('button', { name: /^Give/ }).first().click();
  await ada.page.getByRole('button', { name: 'Review the offer' }).click();
  await ada.page.getByLabel(/^A word with it/).fill('Two of yours for one of mine?');
  await ada.page.getByRole('button', { name: 'Send the offer' }).click();
  await ada.page.waitForURL(/\/trades\/\d+$/);

  // Ben finds it among his conversations (the demo gave the two others), and they talk.
  const [number] = /\d+$/.exec(ada.page.url()) ?? [];
  await ben.page.goto('/messages');
  await ben.page.locator(`a[href="/messages/${number}"]`).click();
  await ben.page.getByText('Two of yours for one of mine?').waitFor();
  await Promise.all([live(ada.page), live(ben.page)]);
  await say(ben.page, 'Hello Ada, let me see.');
  await bubble(ada.page, 'Hello Ada, let me see.').waitFor();
  await say(ada.page, 'Take your time.');
  await bubble(ben.page, 'Take your time.').waitFor();
  await ben.page.getByRole('log').getByText('Seen').waitFor();

  // Ben's node dies. What he writes waits, what he misses is fetched, nothing is there twice.
  await doomed.kill();
  await live(ben.page, 'reconnecting');
  await say(ben.page, 'Are you still there?');
  await say(ada.page, 'I am.');
  await live(ben.page);
  await bubble(ben.page, 'I am.').waitFor();
  await bubble(ada.page, 'Are you still there?').waitFor();
  await expect.poll(() => bubble(ben.page, 'Are you still there?').getAttribute('data-state')).toBe('sent');
  expect(await bubble(ada.page, 'Are you still there?').count()).toBe(1);

  // He wants to keep one card; she accepts his terms where they stand in the thread.
  await pane(ben.page).getByRole('button', { name: 'Counter' }).click();
  await ben.page.getByRole('button', { name: /^Put .* back$/ }).first().click();
  await ben.page.getByRole('button', { name: 'Review the offer' }).click();
  await ben.page.getByRole('button', { name: 'Send these terms' }).click();
  await ben.page.waitForURL(/\/trades\/\d+$/);
  await ada.page.getByRole('log').getByRole('button', { name: 'Accept' }).click();
  const sure = ada.page.getByRole('button', { name: 'I mean it' });
  await pane(ada.page).getByRole('button', { name: 'I have sent mine' }).or(sure).first().waitFor();
  if (await sure.isVisible()) await sure.click();

  // Both send, both confirm, and the cards have changed hands.
  await pane(ben.page).getByRole('button', { name: 'I have sent mine' }).waitFor();
  await send(ada.page);
  await send(ben.page);
  await pane(ada.page).getByRole('button', { name: 'Theirs has arrived' }).click();
  await pane(ben.page).getByRole('button', { name: 'Theirs has arrived' }).click();
  for (const { page } of [ada, ben]) await pane(page).getByText('Completed').waitFor();

  // Neither reads the other's review before both have written.
  await review(ada.page);
  await pane(ada.page).getByText('Your review').waitFor();
  await review(ben.page);
  await pane(ben.page).getByText('What Ada Winter wrote').waitFor();

  const path = new URL(ada.page.url()).pathname;
  for (const page of [path, path.replace('trades', 'messages')]) await inspect(ada, page);
  await ada.page.setViewportSize({ width: 390, height: 844 });
  await inspect(ada, path);
  await settled(ada.page);
  door.close();
});
