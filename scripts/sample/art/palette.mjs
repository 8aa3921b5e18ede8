/**
 * Colours of a scene, written by hand as [sky above, sky at the horizon, sun, farthest land, nearest land].
 * W dawn, U tide, B dusk, R ember, G grove, C colourless; each in several hours of the day.
 */
const HOURS = {
  W: [
    ['#f7e3b5', '#fff4dc', '#fff', '#ecc98f', '#6b4a2b'],
    ['#bfd3df', '#fbe6d6', '#fffdf6', '#c5d2da', '#3f5468'],
    ['#ffd978', '#fff1c2', '#fffbe8', '#e6b95c', '#5c3d12'],
    ['#eebfbd', '#fff0df', '#fffaf2', '#dba7a2', '#56303f'],
  ],
  U: [
    ['#8fd0f2', '#dff5f7', '#fff', '#4fb0bd', '#05233c'],
    ['#2b4385', '#f0ad8c', '#ffe6b8', '#5673ad', '#0d1838'],
    ['#0d6473', '#b5ead6', '#f6ffe9', '#2a8f90', '#03222c'],
    ['#0a1a3c', '#3a73a8', '#eaf4ff', '#2a5c96', '#040b1e'],
  ],
  B: [
    ['#2d1940', '#c9728f', '#ffe3d2', '#6b4277', '#10081b'],
    ['#4d4658', '#d8c5c2', '#fff6ee', '#81758a', '#18131f'],
    ['#150f33', '#6a55b0', '#f5ecff', '#4a3a88', '#080516'],
    ['#1f2d36', '#a9b48c', '#f6f4d2', '#4c6062', '#0a1115'],
  ],
  R: [
    ['#ffcf8a', '#fb8f5c', '#fff3d0', '#e56c48', '#430d17'],
    ['#380d24', '#ee6234', '#ffdc8c', '#a3332f', '#1a050e'],
    ['#eec08e', '#fae4bb', '#fffaea', '#cf7b4c', '#441b10'],
    ['#ee8f97', '#ffdcbc', '#fff6e4', '#cd5763', '#360b22'],
  ],
  G: [
    ['#c2e59f', '#f6f7cc', '#fffde2', '#97c063', '#122e18'],
    ['#2b6b50', '#c9e8a2', '#f9ffd8', '#479163', '#061e18'],
    ['#e2d07c', '#f9f0c2', '#fffbe4', '#a8a24a', '#272709'],
    ['#0f2f3a', '#5aa683', '#eafff0', '#2d7060', '#031418'],
  ],
  C: [
    ['#d5c4a9', '#f3e9d7', '#fff', '#b39d7c', '#35291f'],
    ['#9eabb7', '#e7ebec', '#fff', '#84919c', '#1a2229'],
    ['#3d3a45', '#c9b08c', '#fff0cf', '#6d6262', '#15120f'],
  ],
};

/** Pigments of the frames, light and dark. */
export const FRAME = {
  W: ['#e9d9ae', '#b99a5b'],
  U: ['#6fb3cf', '#1d5678'],
  B: ['#7c6b93', '#2b2238'],
  R: ['#e0835c', '#8e2f24'],
  G: ['#8fb56a', '#2f5a35'],
  C: ['#c9bda8', '#75695a'],
};

/** The colours of one scene; a card of two colours takes its sky from the first and its land from the second. */
export function palette(colors, hour) {
  const of = (color) => HOURS[color][hour % HOURS[color].length];
  const sky = of(colors[0] ?? 'C');
  const land = of(colors[1] ?? colors[0] ?? 'C');
  return { top: sky[0], low: sky[1], sun: sky[2], far: land[3], near: land[4] };
}

/** A colour between two, seen evenly (mixed in OKLab). */
export function mix(a, b, t) {
  const [x, y] = [toLab(a), toLab(b)];
  return toHex(x.map((v, i) => v + (y[i] - v) * t));
}

function toLab(hex) {
  const [r, g, b] = [1, 3, 5].map((i) => (parseInt(hex.slice(i, i + 2), 16) / 255) ** 2.2);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toHex([L, a, b]) {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const byte = (v) => Math.round(255 * Math.min(1, Math.max(0, v)) ** (1 / 2.2));
  return '#' + linear.map((v) => byte(v).toString(16).padStart(2, '0')).join('');
}
