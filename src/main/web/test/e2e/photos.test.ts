import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, settled, signIn, visit } from './browser';

const [desk, phone] = inject('nodes');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** A picture as a camera would have made it, in one colour; base64. */
function picture(page: Page, colour: string, type: string): Promise<string> {
  return page.evaluate(
    ([fill, kind]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
      const pen = canvas.getContext('2d')!;
      pen.fillStyle = fill!;
      pen.fillRect(0, 0, 1600, 1200);
      return canvas.toDataURL(kind).split(',')[1]!;
    },
    [colour, type],
  );
}

/** Brings a picture to the page as the clipboard or a hand does. */
function bring(page: Page, how: 'paste' | 'drop', data: string, type: string): Promise<boolean> {
  return page.evaluate(
    ([way, base64, kind]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0))], 'photo', { type: kind }));
      const bare = { bubbles: true, cancelable: true };
      return way === 'paste'
        ? !document.querySelector('[data-composer]')!.dispatchEvent(new ClipboardEvent('paste', { ...bare, clipboardData: carried }))
        : !document.querySelector('[role="log"]')!.dispatchEvent(new DragEvent('drop', { ...bare, dataTransfer: carried }));
    },
    [how, data, type],
  );
}

/** The colour in the middle of a picture that the page shows, as the nearest of these. */
const colours = { red: [200, 30, 30], green: [30, 160, 30], blue: [30, 30, 200], yellow: [220, 200, 30] };
function colourOf(page: Page, selector: string, index: number): Promise<string> {
  return page.locator(selector).nth(index).evaluate(async (image, known) => {
    await (image as HTMLImageElement).decode();
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
    pen.drawImage(image as HTMLImageElement, 0, 0, 1, 1);
    const seen = pen.getImageData(0, 0, 1, 1).data;
    const far = (rgb: number[]) => rgb.reduce((sum, value, i) => sum + Math.abs(value - seen[i]!), 0);
    return Object.entries(known).sort(([, a], [, b]) => far(a) - far(b))[0]![0];
  }, colours);
}

test('photos are picked, pasted and dropped, come with the message in their order, and open large', { timeout: 180_000 }, async () => {
  const ada = await visit(browser, desk, { viewport: { width: 1440, height: 900 } });
  const ben = await visit(browser, phone, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await Promise.all([signIn(ada.page, 'ada'), signIn(ben.page, 'ben')]);
  await ada.page.goto('/messages');
  await ada.page.getByRole('link', { name: /^Ben Aldous/ }).first().click();
  await settled(ada.page);
  await ben.page.goto(new URL(ada.page.url()).pathname);
  await settled(ben.page);
  for (const { page } of [ada, ben]) await page.locator('[data-live="live"]').waitFor({ state: 'attached', timeout: 60_000 });

  const words = ada.page.getByRole('textbox', { name: /^Message to/ });
  await ben.page.getByRole('textbox', { name: /^Message to/ }).pressSequentially('Hm');
  await ada.page.getByText('Ben Aldous is writing').waitFor();

  const [red, green, blue, yellow] = await Promise.all(
    Object.values(colours).map(([r, g, b], i) => picture(ada.page, `rgb(${r} ${g} ${b})`, ['image/jpeg', 'image/png', 'image/png', 'image/webp'][i]!)),
  );
  const file = (name: string, mimeType: string, data: string) => ({ name, mimeType, buffer: Buffer.from(data, 'base64') });
  await ada.page.locator('input[type=file]').setInputFiles([file('a.jpg', 'image/jpeg', red!), file('b.png', 'image/png', green!)]);
  expect(await bring(ada.page, 'paste', blue!, 'image/png')).toBe(true);
  expect(await bring(ada.page, 'drop', yellow!, 'image/webp')).toBe(true);
  const picked = ada.page.locator('.picked li');
  await expect.poll(() => picked.count()).toBe(4);
  await expect.poll(() => ada.page.locator('.picked progress, .picked [data-failed]').count(), { timeout: 30_000 }).toBe(0);
  expect(await bring(ada.page, 'paste', blue!, 'image/png')).toBe(true);
  await ada.page.getByText(/up to 4 photos/).first().waitFor();
  expect(await picked.count()).toBe(4);
  await words.fill('All four sides.');
  await ada.page.keyboard.press('Enter');

  for (const { page } of [ada, ben]) {
    const slip = page.getByRole('log').locator('article', { hasText: 'All four sides.' });
    await expect.poll(() => slip.locator('.photos img').count(), { timeout: 30_000 }).toBe(4);
    const shown = '[role="log"] article:has-text("All four sides.") .photos img';
    const order: string[] = [];
    for (let i = 0; i < 4; i++) order.push(await colourOf(page, shown, i));
    expect(order).toEqual(Object.keys(colours));
    // The log scrolls, never the page.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  }

  await ben.page.getByRole('button', { name: /^Photo 2 of 4/ }).last().tap();
  await ben.page.locator('.lightbox img').waitFor();
  expect(await colourOf(ben.page, '.lightbox img', 0)).toBe('green');
  await ben.page.keyboard.press('ArrowRight');
  await expect.poll(() => ben.page.locator('.lightbox img').count().then((n) => (n ? colourOf(ben.page, '.lightbox img', 0) : ''))).toBe('blue');
  await ben.page.keyboard.press('Escape');
  await ben.page.locator('.lightbox').waitFor({ state: 'detached' });
  expect([...ada.faults, ...ben.faults]).toEqual([]);
});
