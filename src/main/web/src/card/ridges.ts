import { between, type Random } from './random';

export const WIDTH = 240;

/** The outline of a range of hills: its height at each of the points, from the left edge to the right one. */
export interface Ridge {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly smooth: boolean;
}

/** Rolling sand: two slow waves. */
export function dunes(rand: Random, base: number, rise: number): Ridge {
  const [slow, quick] = [between(rand, 0.011, 0.021), between(rand, 0.028, 0.045)];
  const [start, second] = [rand() * 6.3, rand() * 6.3];
  return sample(true, 15, (x) => base + rise * (0.75 * Math.sin(x * slow + start) + 0.3 * Math.sin(x * quick + second)));
}

/** Rock: midpoint displacement, sharp corners kept. */
export function peaks(rand: Random, base: number, rise: number): Ridge {
  let heights = [between(rand, -0.6, 0.9), between(rand, -1.5, 0.2), between(rand, -0.6, 0.9)];
  for (let spread = 1.25; heights.length < 30; spread *= 0.56) {
    heights = heights.flatMap((height, i) => {
      const next = heights[i + 1];
      return next === undefined ? [height] : [height, (height + next) / 2 + between(rand, -spread, spread)];
    });
  }
  return { smooth: false, points: heights.map((height, i) => [(i * WIDTH) / (heights.length - 1), base + height * rise]) };
}

/** Tableland: flat tops, steep sides, scree at the foot. */
export function mesas(rand: Random, base: number, rise: number): Ridge {
  const points: [number, number][] = [];
  for (let x = -between(rand, 0, 40); x < WIDTH; ) {
    const top = base - rise * between(rand, 0, 1.05);
    const width = between(rand, 12, 60);
    const foot = base + rise * between(rand, 0.25, 0.7);
    points.push([x, foot], [x + 5, top + rise * 0.35], [x + 7, top], [x + width, top + between(rand, -1, 1.5)]);
    points.push([x + width + 2, top + rise * 0.4], [x + width + 8, foot]);
    x += width + 8 + between(rand, 8, 54);
  }
  return { smooth: false, points: [[-1, base + rise * 0.5], ...points, [WIDTH + 1, base + rise * 0.5]] };
}

export function heightAt({ points }: Ridge, x: number): number {
  const next = points.findIndex((point) => point[0] >= x);
  const [left, right] = [points[Math.max(0, next - 1)], points[next]];
  if (!left || !right) return points.at(-1)?.[1] ?? 0;
  const share = right[0] === left[0] ? 0 : (x - left[0]) / (right[0] - left[0]);
  return left[1] + (right[1] - left[1]) * share;
}

/** The closed SVG path from the outline down to `floor`. */
export function outline({ points, smooth }: Ridge, floor: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const line = rest.map(([x, y], i) => {
    const next = rest[i + 1];
    if (!smooth || !next) return `L${at(x)} ${at(y)}`;
    return `Q${at(x)} ${at(y)} ${at((x + next[0]) / 2)} ${at((y + next[1]) / 2)}`;
  });
  return `M${at(first[0])} ${at(first[1])}${line.join('')}V${floor}H${at(first[0])}Z`;
}

export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function sample(smooth: boolean, count: number, height: (x: number) => number): Ridge {
  const points = Array.from({ length: count + 1 }, (_, i) => {
    const x = (i * WIDTH) / count;
    return [x, height(x)] as const;
  });
  return { smooth, points };
}
