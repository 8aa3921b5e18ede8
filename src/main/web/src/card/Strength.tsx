import { t } from './text';
import { decimal, short } from './words';

/** The box at the bottom right: how good, out of how many; “new” until somebody has said so. */
export function Strength({ score, count }: { score: number | null; count: number }) {
  const rated = score !== null && count > 0;
  return (
    <p className="pc-strength">
      <span className="sr-only">{rated ? t('card.rated', { score: decimal(score), count }) : t('card.unrated')}</span>
      <span className="pc-score" aria-hidden="true">
        {rated ? decimal(score) : t('card.new')}
      </span>
      {rated && (
        <span className="pc-count" aria-hidden="true">
          {short(count)}
        </span>
      )}
    </p>
  );
}
