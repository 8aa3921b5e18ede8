import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Flag } from 'lucide-react';
import type { Report } from '../../../api/types';
import { day } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { Loaded } from '../../../ui/Loaded';
import { SettingsPage } from '../../me/settings/SettingsPage';
import { SkeletonRows } from '../../social/SkeletonRows';
import '../moderation.css';
import { t } from '../text';
import { reportsQuery } from './report';

/** What one has reported, and whether it was dealt with. */
export function MyReports() {
  const query = useInfiniteQuery(reportsQuery);
  return (
    <SettingsPage title={t('reports.title')} lead={t('reports.lead')}>
      <Loaded query={query} skeleton={<SkeletonRows />}>
        {({ pages }) => {
          const reports = pages.flatMap((page) => page.reports);
          if (reports.length === 0) return <EmptyPocket icon={<Flag aria-hidden="true" />}>{t('reports.none')}</EmptyPocket>;
          return (
            <>
              <ul className="session-list">
                {reports.map((report) => (
                  <Row key={report.id} {...report} />
                ))}
              </ul>
              {query.hasNextPage && (
                <div>
                  <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {t('reports.older')}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </SettingsPage>
  );
}

function Row({ reported_username, report_type, reason, status, created_at }: Report) {
  const closed = status === 'closed';
  return (
    <li>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {t(`report.kind.${report_type}`)}
          {' · '}
          <Link to="/u/$username" params={{ username: reported_username }} className="link">
            @{reported_username}
          </Link>
        </p>
        <p dir="auto">{reason}</p>
        <p className="hint">{t('reports.at', { day: day(created_at) })}</p>
      </div>
      <span className="tag" data-tone={closed ? 'success' : undefined}>
        {t(closed ? 'reports.closed' : 'reports.open')}
      </span>
    </li>
  );
}
