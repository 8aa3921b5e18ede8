import { between, pick, type Random } from './random';
import { at, heightAt, WIDTH, type Ridge } from './ridges';

/** Pines along a ridge, taller towards the viewer; one path for all of them. */
export function pines(rand: Random, ridge: Ridge, tall: number): string {
  let path = '';
  for (let x = between(rand, -4, 6); x < WIDTH + 6; x += between(rand, tall * 0.16, tall * 0.75)) {
    const height = tall * between(rand, 0.55, 1.1);
    const half = height * between(rand, 0.17, 0.23);
    const foot = heightAt(ridge, x) + 2;
    const [mid, low] = [foot - height * 0.55, foot - height * 0.22];
    path +=
      `M${at(x)} ${at(foot - height)}L${at(x + half * 0.55)} ${at(mid)}H${at(x + half * 0.3)}L${at(x + half * 0.85)} ${at(low)}` +
      `H${at(x + half * 0.5)}L${at(x + half)} ${at(foot)}H${at(x - half)}L${at(x - half * 0.5)} ${at(low)}` +
      `H${at(x - half * 0.85)}L${at(x - half * 0.3)} ${at(mid)}H${at(x - half * 0.55)}Z`;
  }
  return path;
}

/** The shaded flank right of every summit, which makes a jagged line a mountain. */
export function flanks(ridge: Ridge, depth: number): string {
  let path = '';
  ridge.points.forEach(([x, y], i) => {
    const [before, after, later] = [ridge.points[i - 1], ridge.points[i + 1], ridge.points[i + 2]];
    if (!before || !after || before[1] <= y || after[1] <= y) return;
    const end = later && later[1] > after[1] ? later : after;
    path += `M${at(x)} ${at(y)}L${at(after[0])} ${at(after[1])}L${at(end[0])} ${at(end[1])}l${at(-depth * 0.2)} ${at(depth)}`;
    path += `L${at(x - depth * 0.05)} ${at(y + depth * 0.62)}L${at(x + depth * 0.12)} ${at(y + depth * 0.3)}Z`;
  });
  return path;
}

/** Something somebody built or planted, standing on the ridge; drawn in units of its height. */
const LANDMARKS: readonly string[] = [
  // a keep with two towers
  'M-.34 .1V-.52h.05v-.07h.06v.07h.05v-.07h.06v.07h.05v.2h.16v-.5h-.03v-.1h.05v.05h.07v-.05h.07v.05h.07v-.05h.05v.1h-.03v1.05Z',
  // a lighthouse
  'M-.1 .1-.06-.74h-.04v-.05h.03v-.12l.07-.09 .07 .09v.12h.03v.05h-.04L.1 .1Z',
  // a lone tree
  'M-.03 .1-.02-.3C-.2-.28-.36-.4-.3-.55c-.08-.15 .06-.26 .16-.23 .05-.16 .25-.16 .3 0 .13-.02 .22 .1 .15 .22 .07 .15-.1 .3-.28 .26L.04 .1Z',
  // an arch
  'M-.45 .1V-.7L-.38-.8H.38l.07 .1V.1H.26V-.3C.26-.62-.26-.62-.26-.3V.1Z',
  // standing stones
  'M-.5 .1-.46-.42-.36-.47-.3 .1ZM-.16 .1-.15-.66 0-.74 .06-.62 .05 .1ZM.22 .1 .27-.5 .38-.44 .4 .1ZM-.2-.78 .42-.56 .4-.47-.22-.7Z',
  // a spire
  'M-.14 .1V-.3h-.04v-.06h.08L-.08-.6 0-1.05 .08-.6 .1-.36h.08v.06h-.04V.1Z',
];

export function landmark(rand: Random, ridge: Ridge, height: number): string {
  const x = between(rand, WIDTH * 0.22, WIDTH * 0.8);
  const foot = Math.max(heightAt(ridge, x - height * 0.3), heightAt(ridge, x + height * 0.3));
  return `<path transform='translate(${at(x)} ${at(foot)}) scale(${at(height)})' d='${pick(rand, LANDMARKS)}'/>`;
}

/** Stars as dots of a round-ended stroke: one element for a whole sky. */
export function stars(rand: Random, floor: number): string {
  let path = '';
  for (let left = 46; left > 0; left--) path += `M${at(rand() * WIDTH)} ${at(rand() ** 1.4 * floor)}h.1`;
  return path;
}

/** Long flat clouds, each a few overlapping strokes. */
export function clouds(rand: Random, floor: number): string {
  let path = '';
  for (let left = Math.round(between(rand, 2, 4)); left > 0; left--) {
    const [x, y, length] = [between(rand, -30, WIDTH), between(rand, floor * 0.1, floor * 0.75), between(rand, 24, 70)];
    path += `M${at(x)} ${at(y)}h${at(length)}M${at(x + length * 0.25)} ${at(y - 3.2)}h${at(length * 0.4)}`;
    path += `M${at(x + length * 0.4)} ${at(y + 2.6)}h${at(length * 0.85)}`;
  }
  return path;
}

export function birds(rand: Random, x: number, y: number): string {
  let path = '';
  for (let left = Math.round(between(rand, 3, 5)); left > 0; left--) {
    const span = between(rand, 2, 3.6);
    path += `M${at(x + between(rand, -26, 26))} ${at(y + between(rand, -9, 9))}q${at(span * 0.6)} ${at(-span * 0.7)} ${at(span)} 0`;
    path += `q${at(span * 0.4)} ${at(-span * 0.7)} ${at(span)} 0`;
  }
  return path;
}

/** The light's path on the water: shorter and rarer strokes the further it falls from the middle. */
export function glitter(rand: Random, x: number, top: number, floor: number): string {
  let path = '';
  for (let y = top + 2; y < floor; y += between(rand, 2.2, 4.6)) {
    const spread = 4 + (y - top) * 0.28;
    const length = between(rand, 3, 5 + spread);
    path += `M${at(x + between(rand, -spread, spread) - length / 2)} ${at(y)}h${at(length)}`;
  }
  return path;
}
