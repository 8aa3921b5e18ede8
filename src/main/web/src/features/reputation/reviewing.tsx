import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/me';
import type { Me } from '../../api/types';
import { day } from '../../i18n/format';
import { t } from './text';

type Restriction = Me['restrictions'][number];

/** What keeps oneself from writing reviews, answers and endorsements, if anything does. */
export function useReviewing(): Restriction | undefined {
  return useMe()?.restrictions.find(({ capabilities }) => capabilities.includes('review'));
}

/** Stands where something could be written otherwise: until when it cannot, and where it says why. */
export function ReviewingClosed({ sanction: { expires_at } }: { sanction: Restriction }) {
  return (
    <p className="hint" role="status">
      {expires_at ? t('reviewing.closed_until', { day: day(expires_at) }) : t('reviewing.closed')}{' '}
      <Link to="/appeals" className="link">
        {t('reviewing.why')}
      </Link>
    </p>
  );
}
