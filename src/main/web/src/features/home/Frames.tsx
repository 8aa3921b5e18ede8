import type { FrameTier } from '../../api/types';
import { Pips } from '../../card/Pips';
import { t } from './text';

const tiers: FrameTier[] = ['bronze', 'silver', 'gold', 'platinum', 'legendary'];

/** The five frames, and what each of them says. */
export function Frames() {
  return (
    <section className="home-section" aria-labelledby="home-frames">
      <header>
        <h2 id="home-frames">{t('home.frames')}</h2>
        <p>{t('home.frames_lead')}</p>
      </header>
      <ol className="sheet home-frames">
        {tiers.map((tier) => (
          <li key={tier} data-tier={tier}>
            <i className="foil" data-tier={tier} />
            <strong>{t(`tier.${tier}`)}</strong>
            <Pips tier={tier} />
            <span className="hint">{t(`home.tier.${tier}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
