/** A colour as OKLCH lightness (0–1), chroma and hue (degrees; past 360 to go round the other way). */
export type Tone = readonly [lightness: number, chroma: number, hue: number];

/** The colours of one landscape: everything between far and near is mixed from these. */
export interface Mood {
  readonly sky: readonly [top: Tone, horizon: Tone];
  readonly light: Tone;
  readonly land: readonly [far: Tone, near: Tone];
  readonly night?: true;
}

export const MOODS: readonly Mood[] = [
  { sky: [[0.76, 0.1, 35], [0.93, 0.07, 75]], light: [0.98, 0.05, 95], land: [[0.7, 0.12, 28], [0.22, 0.06, 20]] },
  { sky: [[0.74, 0.1, 238], [0.93, 0.05, 215]], light: [0.99, 0.02, 210], land: [[0.73, 0.1, 195], [0.23, 0.07, 245]] },
  { sky: [[0.8, 0.07, 195], [0.95, 0.06, 115]], light: [0.99, 0.05, 110], land: [[0.74, 0.11, 112], [0.23, 0.05, 158]] },
  { sky: [[0.66, 0.12, 285], [0.91, 0.06, 325]], light: [0.98, 0.04, 350], land: [[0.66, 0.12, 272], [0.2, 0.08, 300]] },
  { sky: [[0.22, 0.08, 285], [0.55, 0.15, 340]], light: [0.95, 0.04, 330], land: [[0.46, 0.13, 335], [0.12, 0.05, 300]], night: true },
  { sky: [[0.19, 0.05, 262], [0.52, 0.1, 172]], light: [0.96, 0.03, 160], land: [[0.42, 0.08, 190], [0.12, 0.03, 235]], night: true },
  { sky: [[0.84, 0.09, 80], [0.96, 0.06, 98]], light: [1, 0.03, 100], land: [[0.77, 0.12, 66], [0.27, 0.07, 38]] },
  { sky: [[0.56, 0.04, 250], [0.89, 0.04, 85]], light: [0.98, 0.04, 85], land: [[0.63, 0.04, 235], [0.19, 0.03, 235]] },
  { sky: [[0.74, 0.1, 215], [0.94, 0.07, 55]], light: [0.99, 0.06, 70], land: [[0.72, 0.1, 352], [0.23, 0.09, 272]] },
  { sky: [[0.82, 0.08, 165], [0.96, 0.04, 135]], light: [1, 0.03, 120], land: [[0.72, 0.09, 168], [0.21, 0.05, 185]] },
  { sky: [[0.3, 0.09, 15], [0.74, 0.16, 52]], light: [0.94, 0.11, 88], land: [[0.52, 0.14, 36], [0.13, 0.04, 18]] },
  { sky: [[0.76, 0.06, 248], [0.97, 0.015, 225]], light: [1, 0, 0], land: [[0.82, 0.04, 232], [0.3, 0.07, 258]] },
  { sky: [[0.24, 0.07, 255], [0.66, 0.11, 25]], light: [0.97, 0.05, 60], land: [[0.44, 0.08, 285], [0.13, 0.05, 265]], night: true },
  { sky: [[0.7, 0.09, 150], [0.93, 0.1, 100]], light: [0.99, 0.07, 105], land: [[0.66, 0.11, 135], [0.2, 0.06, 150]] },
];

export function mix(from: Tone, to: Tone, share: number): Tone {
  const at = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  return [at(0), at(1), at(2)];
}

export function css([lightness, chroma, hue]: Tone): string {
  return `oklch(${lightness.toFixed(3)} ${chroma.toFixed(3)} ${hue.toFixed(0)})`;
}
