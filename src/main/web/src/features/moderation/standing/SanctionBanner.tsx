import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ShieldAlert } from 'lucide-react';
import type { Sanction } from '../../../api/types';
import { Button } from '../../../ui/Button';
import '../banner.css';
import { t } from '../text';
import { barrier, pressing, sanctionsQuery, useAcknowledge } from './sanctions';
import { effect, until } from './words';

/** What staff took away, why, until when, and where to say that it is wrong; a warning stays until it was read. */
export function SanctionBanner() {
  const { data = [] } = useQuery({ ...sanctionsQuery, staleTime: 5 * 60_000 });
  return pressing(data).map((one) => <Banner key={one.id} of={one} />);
}

function Banner({ of }: { of: Sanction }) {
  const { mutate, isPending } = useAcknowledge();
  return (
    <section className="banner sanction" aria-label={t(`sanction.type.${of.action_type}`)} data-type={of.action_type}>
      <ShieldAlert aria-hidden="true" />
      <div className="sanction-words">
        <p>
          <strong>{effect(of)}</strong> {until(of)}
        </p>
        <p dir="auto">{t('sanction.why', { reason: of.reason })}</p>
      </div>
      <div className="sanction-ways">
        {of.action_type === 'warn' && (
          <Button busy={isPending} onClick={() => mutate(of)}>
            {t('sanction.read')}
          </Button>
        )}
        {barrier(of) === undefined ? (
          <Link to="/appeals/new" search={{ action: of.id }} className="link">
            {t('sanction.appeal')}
          </Link>
        ) : (
          <Link to="/appeals" className="link">
            {t(of.appeal ? `appeal.short.${of.appeal.status}` : 'sanction.more')}
          </Link>
        )}
      </div>
    </section>
  );
}
