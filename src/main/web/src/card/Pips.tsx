import { TIERS, type Tier } from './types';

const STEP = 9;

/** One to five diamonds: the tier by count and shape, for whoever cannot tell the metals apart. */
export function Pips({ tier }: { tier: Tier }) {
  const count = TIERS.indexOf(tier) + 1;
  const starts = Array.from({ length: count }, (_, i) => i * STEP);
  return (
    <svg className="pc-pips" viewBox={`0 0 ${count * STEP + 1} 10`} aria-hidden="true">
      <path d={starts.map((x) => `M${x} 5l5-5 5 5-5 5Z`).join('')} />
      <path className="pc-facet" d={starts.map((x) => `M${x} 5l5-5v5Z`).join('')} />
    </svg>
  );
}
