import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useMe } from '../../../api/me';
import type { Sanction } from '../../../api/types';
import { day } from '../../../i18n/format';
import { isBarred } from '../../../shell/barred';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { Loaded } from '../../../ui/Loaded';
import { Page } from '../../../ui/Page';
import { SkeletonRows } from '../../social/SkeletonRows';
import '../moderation.css';
import { t } from '../text';
import { SanctionSlip } from './SanctionSlip';
import { barrier, sanctionsQuery } from './sanctions';

const ExportPart = lazy(() => import('../../me/settings/ExportPart').then((module) => ({ default: module.ExportPart })));

/** What staff decided about oneself, and what became of the appeals. It is all that somebody who is locked out can see. */
export function AppealsPage() {
  const query = useQuery(sanctionsQuery);
  const me = useMe();
  const barred = me && isBarred(me);
  return (
    <Page title={t('appeals.title')}>
      <div className="sheet standing">
        {barred && <p className="panel text-lead">{t('appeals.barred')}</p>}
        <Loaded query={query} skeleton={<SkeletonRows />}>
          {(all) => {
            const decided = all.filter(({ action_type }) => action_type !== 'lift');
            return decided.length === 0 ? (
              <EmptyPocket icon={<ShieldCheck aria-hidden="true" />} title={t('appeals.clean')}>
                {t('appeals.clean_text')}
              </EmptyPocket>
            ) : (
              decided.map((one) => (
                <SanctionSlip key={one.id} of={one}>
                  <Appeal of={one} />
                </SanctionSlip>
              ))
            );
          }}
        </Loaded>
        {barred && (
          <Suspense>
            <div className="panel standing-export">
              <ExportPart />
            </div>
          </Suspense>
        )}
      </div>
    </Page>
  );
}

/** Where its appeal stands, or the way to one. */
function Appeal({ of }: { of: Sanction }) {
  const { appeal, appealable_until } = of;
  if (appeal) {
    return (
      <div className="standing-appeal" data-status={appeal.status}>
        <p className="font-semibold">{t(`appeal.outcome.${appeal.status}`)}</p>
        {appeal.resolution_notes && <p dir="auto">{appeal.resolution_notes}</p>}
      </div>
    );
  }
  if (barrier(of)) return <p className="hint">{t('appeals.over')}</p>;
  return (
    <p className="standing-way">
      <Link to="/appeals/new" search={{ action: of.id }} className="button">
        {t('sanction.appeal')}
      </Link>
      <span className="hint">{t('appeals.until', { day: day(appealable_until!) })}</span>
    </p>
  );
}
