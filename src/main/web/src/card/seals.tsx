import drawings from './seals.svg';
import { t } from './text';
import type { Badge } from './types';

const SHOWN = 4;

/** One achievement, pressed into the stock. Its drawing is in `seals.svg` under its key; a key without one is a bare seal. */
export function Seal({ badge }: { badge: Badge }) {
  return (
    <svg className="seal" viewBox="-8 -8 40 40" role="img" aria-label={badge.name}>
      <use className="seal-edge" href={`${drawings}#edge`} />
      <use className="seal-glyph" href={`${drawings}#${badge.key}`} />
    </svg>
  );
}

/** The best few seals of a card, and how many more there are. */
export function SealRow({ badges }: { badges: readonly Badge[] }) {
  if (badges.length === 0) return null;
  const more = badges.length - SHOWN;
  return (
    <ul className="pc-seals" aria-label={t('card.seals')}>
      {badges.slice(0, SHOWN).map((badge) => (
        <li key={badge.key} title={badge.name}>
          <Seal badge={badge} />
        </li>
      ))}
      {more > 0 && <li className="pc-more">{t('card.more_seals', { count: more })}</li>}
    </ul>
  );
}
