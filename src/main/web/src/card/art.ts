import { css, mix, MOODS, type Mood, type Tone } from './moods';
import { between, pick, random, type Random } from './random';
import { at, dunes, mesas, outline, peaks, WIDTH, type Ridge } from './ridges';
import { birds, clouds, flanks, glitter, landmark, pines, stars } from './scenery';

/** `window` fits the art window of a card (lying), `tall` the whole face of a borderless one. */
export type Format = 'window' | 'tall';

const HEIGHT: Record<Format, number> = { window: 172, tall: 336 };
const KINDS = ['dunes', 'peaks', 'forest', 'mesas', 'coast'] as const;
const LAYERS = 6;
/** A directory page shows a few dozen drawings; more than this would only hold memory. */
const KEPT = 400;
const drawn = new Map<string, string>();

/**
 * The landscape that belongs to an id, as a CSS image: the same id always gives the same drawing. It stands wherever someone has not
 * chosen a picture, so it has to be worth looking at.
 */
export function landscape(id: string | number, format: Format = 'window'): string {
  const key = `${format}:${id}`;
  const known = drawn.get(key);
  if (known) return known;
  if (drawn.size >= KEPT) drawn.clear();
  const image = `url("data:image/svg+xml,${draw(id, HEIGHT[format]).replace(/[<>#%]/g, encodeURIComponent)}")`;
  drawn.set(key, image);
  return image;
}

function draw(id: string | number, height: number): string {
  const rand = random(id);
  const mood = pick(rand, MOODS);
  const kind = pick(rand, KINDS);
  const horizon = Math.min(height * 0.44, 96) * between(rand, 0.88, 1.06);
  const sun = { x: between(rand, WIDTH * 0.2, WIDTH * 0.8), y: horizon * between(rand, 0.3, 0.8), r: between(rand, 10, 19) };
  const parts = [sky(rand, mood, sun, horizon, height), land(rand, mood, kind, sun.x, horizon, height)];
  return (
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${WIDTH} ${height}' preserveAspectRatio='xMidYMid slice'>` +
    `${parts.join('')}</svg>`
  );
}

function sky(rand: Random, mood: Mood, sun: { x: number; y: number; r: number }, horizon: number, height: number): string {
  const [top, low] = mood.sky;
  const light = css(mood.light);
  const air = mood.night
    ? `<path d='${stars(rand, horizon)}' stroke='${light}' stroke-width='1' stroke-linecap='round' opacity='.75'/>`
    : `<path d='${clouds(rand, horizon)}' stroke='${light}' stroke-width='4.5' stroke-linecap='round' opacity='.34'/>`;
  const crescent = mood.night && rand() < 0.5;
  const disc = crescent
    ? `<path d='M${at(sun.x)} ${at(sun.y - sun.r)}a${at(sun.r)} ${at(sun.r)} 0 1 0 ${at(sun.r)} ${at(sun.r * 1.2)}` +
      `a${at(sun.r * 0.82)} ${at(sun.r * 0.82)} 0 0 1 ${at(-sun.r)} ${at(-sun.r * 1.2)}' fill='${light}'/>`
    : `<circle cx='${at(sun.x)}' cy='${at(sun.y)}' r='${at(sun.r)}' fill='${light}'/>`;
  return (
    `<linearGradient id='s' x2='0' y2='1'><stop stop-color='${css(top)}'/><stop offset='1' stop-color='${css(low)}'/></linearGradient>` +
    `<radialGradient id='h'><stop stop-color='${light}' stop-opacity='.7'/>` +
    `<stop offset='.35' stop-color='${light}' stop-opacity='.3'/><stop offset='1' stop-color='${light}' stop-opacity='0'/></radialGradient>` +
    `<path fill='url(#s)' d='M0 0H${WIDTH}V${at(horizon * 1.15)}H0Z'/><path fill='${css(low)}' d='M0 ${at(horizon * 1.14)}H${WIDTH}V${height + 4}H0Z'/>` +
    `${air}<circle cx='${at(sun.x)}' cy='${at(sun.y)}' r='${at(sun.r * 6)}' fill='url(#h)'/>${disc}` +
    `<path d='${birds(rand, WIDTH - sun.x, horizon * 0.5)}' fill='none' stroke='${css(mix(low, mood.land[1], 0.6))}' stroke-width='.8' stroke-linecap='round'/>`
  );
}

function land(rand: Random, mood: Mood, kind: (typeof KINDS)[number], sunX: number, horizon: number, height: number): string {
  const marked = rand() < 0.62 ? pick(rand, [2, 3]) : -1;
  let drawing = '';
  for (let layer = 0; layer < LAYERS; layer++) {
    const depth = layer / (LAYERS - 1);
    const base = horizon + (height - horizon) * depth ** 1.3 * 0.84;
    const rise = (kind === 'coast' && layer > 0 ? 6 : 15) * (1.15 - 0.4 * depth) * (height > 200 && layer ? 1.35 : 1);
    const fill = mix(mood.land[0], mood.land[1], depth ** 0.8);
    if (kind === 'coast' && layer === 1) drawing += sea(rand, mood, sunX, horizon + 8, height);
    if (kind === 'coast' && (layer === 1 || layer === 2)) continue;
    const ridge = ridgeOf(rand, kind, layer, base, rise);
    const paint = `url(#l${layer})`;
    drawing += layerGradient(layer, fill, mix(fill, mood.sky[1], 0.42 * (1 - depth)));
    if (layer === marked) drawing += `<g fill='${css(mix(fill, mood.land[1], 0.35))}'>${landmark(rand, ridge, between(rand, 17, 27))}</g>`;
    if (kind === 'forest' && layer > 1) drawing += `<path fill='${css(fill)}' d='${pines(rand, ridge, 7 + layer * 5.5)}'/>`;
    drawing += `<path fill='${paint}' d='${outline(ridge, height + 4)}'/>`;
    if (!ridge.smooth && kind === 'peaks') {
      drawing += `<path fill='${css(mood.land[1])}' opacity='${at(0.16 + depth * 0.2)}' d='${flanks(ridge, rise * 1.5)}'/>`;
    }
  }
  return drawing;
}

function ridgeOf(rand: Random, kind: (typeof KINDS)[number], layer: number, base: number, rise: number): Ridge {
  if (kind === 'peaks' && layer < 3) return peaks(rand, base, rise * 1.3);
  if (kind === 'coast' && layer === 0) return peaks(rand, base, rise * 0.7);
  if (kind === 'mesas' && layer < 4) return mesas(rand, base, rise);
  return dunes(rand, base, rise);
}

function sea(rand: Random, mood: Mood, sunX: number, top: number, height: number): string {
  const far = mix(mood.sky[1], mood.land[0], 0.35);
  return (
    `<linearGradient id='w' x2='0' y2='1'><stop stop-color='${css(far)}'/><stop offset='1' stop-color='${css(mood.land[1])}'/></linearGradient>` +
    `<path fill='url(#w)' d='M0 ${at(top)}H${WIDTH}V${height + 4}H0Z'/>` +
    `<path d='${glitter(rand, sunX, top, Math.min(height, top + 90))}' stroke='${css(mood.light)}' stroke-width='1.1' stroke-linecap='round' opacity='.7'/>`
  );
}

/** Every range is a little lighter at its foot, where the mist of the next valley lies. */
function layerGradient(layer: number, top: Tone, foot: Tone): string {
  return `<linearGradient id='l${layer}' x2='0' y2='1'><stop stop-color='${css(top)}'/><stop offset='.8' stop-color='${css(foot)}'/></linearGradient>`;
}
