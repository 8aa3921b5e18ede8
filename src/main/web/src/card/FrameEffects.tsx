import { useEffect, useRef } from 'react';
import { calm } from './motion';
import type { Tier } from './types';

let shimmering = false;

/** What the light does on a frame while its card is alive; a legendary card also shimmers once, when it is first seen. */
export function FrameEffects({ tier, live }: { tier: Tier; live: boolean }) {
  if (tier === 'legendary' && !live) return <Shimmer />;
  if (tier === 'bronze' || !live) return null;
  return <span className="pc-foil" aria-hidden="true" />;
}

function Shimmer() {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const light = ref.current;
    if (!light || calm()) return;
    const seen = new IntersectionObserver(
      (entries) => {
        if (shimmering || !entries.some((entry) => entry.isIntersecting)) return;
        seen.disconnect();
        shimmering = true;
        light.dataset.shimmer = 'true';
        light.addEventListener('animationend', () => {
          shimmering = false;
          delete light.dataset.shimmer;
        }, { once: true });
      },
      { threshold: 0.6 },
    );
    seen.observe(light);
    return () => seen.disconnect();
  }, []);
  return <span ref={ref} className="pc-shimmer" aria-hidden="true" />;
}
