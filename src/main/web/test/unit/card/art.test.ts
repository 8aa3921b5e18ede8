import { expect, test } from 'vitest';
import { landscape } from '../../../src/card/art';
import { random } from '../../../src/card/random';

const source = (image: string) => decodeURIComponent(image.slice('url("data:image/svg+xml,'.length, -2));

test('the row of numbers of a seed never changes', () => {
  const rand = random(7);
  expect([rand(), rand(), rand()].map((value) => value.toFixed(6))).toEqual(['0.591693', '0.704973', '0.516414']);
});

test('the same id draws the same landscape, another id another one', () => {
  const images = Array.from({ length: 60 }, (_, id) => landscape(id));
  // Enough others in between to empty the memory of drawings.
  for (let id = 1_000; id < 1_500; id++) landscape(id);
  expect(Array.from({ length: 60 }, (_, id) => landscape(id))).toEqual(images);
  expect(new Set(images).size).toBe(60);
});

test('a landscape is well-formed SVG of a few kilobytes that needs nothing from elsewhere', () => {
  for (const format of ['window', 'tall'] as const) {
    for (let id = 1; id <= 80; id++) {
      const svg = source(landscape(id, format));
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).toBeNull();
      expect(svg).not.toMatch(/NaN|undefined|http(?!:\/\/www\.w3\.org)/);
      expect(svg.length).toBeLessThan(24_000);
    }
  }
});
