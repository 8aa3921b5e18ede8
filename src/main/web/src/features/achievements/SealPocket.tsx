import { Seal } from '../../card/seals';
import { day } from '../../i18n/format';
import { locale } from '../../i18n/t';
import type { Entry } from './album';
import { progressOf } from './progress';
import { t } from './text';

/** One seal of an album: pressed when it was earned, else its outline and how far it is. */
export function SealPocket({ entry }: { entry: Entry }) {
  const { achievement, unlocked, unlocked_at } = entry;
  const { name, description, discovery_points, frame_tier_unlock, rarity_percent } = achievement;
  const progress = progressOf(entry);
  return (
    <li className="seal-pocket" data-unlocked={unlocked || undefined}>
      <span aria-hidden="true">
        <Seal badge={achievement} />
      </span>
      <div className="seal-words">
        <h3>{name}</h3>
        <p className="text-ink-2">{description}</p>
        {progress && (
          <p className="seal-progress share" style={{ ['--share' as string]: `${progress.share * 100}%` }}>
            {progress.words}
          </p>
        )}
        <p className="seal-facts">
          {unlocked_at ? <span className="seal-earned">{t('seal.earned', { day: day(unlocked_at) })}</span> : <span>{t('seal.not_yet')}</span>}
          <span>{t('seal.points', { count: discovery_points })}</span>
          {frame_tier_unlock && <span>{t('seal.opens', { tier: t(`tier.${frame_tier_unlock}`) })}</span>}
          {rarity_percent !== null && <span>{t('seal.rarity', { percent: percent(rarity_percent) })}</span>}
        </p>
      </div>
    </li>
  );
}

function percent(value: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);
}
