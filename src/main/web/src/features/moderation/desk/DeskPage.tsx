import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../../../api/me';
import { Page } from '../../../ui/Page';
import { Tabs } from '../../../ui/Tabs';
import '../moderation.css';
import { statsQuery } from './board';
import './desk.css';
import { QueueSkeleton } from './queue/QueueSkeleton';
import { QueueTab } from './queue/QueueTab';
import { tabOf, tabs, type DeskTab } from './search';
import { t } from './text';
import { useBoard } from './useBoard';

const later = () => import('./later');
const AppealsTab = lazy(() => later().then((module) => ({ default: module.AppealsTab })));
const DisputesTab = lazy(() => later().then((module) => ({ default: module.DisputesTab })));
const StatsTab = lazy(() => later().then((module) => ({ default: module.StatsTab })));
const AuditTab = lazy(() => later().then((module) => ({ default: module.AuditTab })));

/** The moderators' desk: what waits, by kind of work. */
export function DeskPage() {
  useBoard();
  const search = useSearch({ from: '/admin/moderation' });
  const navigate = useNavigate();
  const admin = useMe()?.role === 'admin';
  const tab = tabOf(search, admin);
  const { data: stats } = useQuery(statsQuery);
  const counts: Partial<Record<DeskTab, number>> = {
    queue: stats?.pending_count,
    appeals: stats?.appeals_pending,
    disputes: stats?.disputes_open,
  };
  return (
    <Page title={t('board.title')} tab={t('board.tab', { name: t(`desk.tab.${tab}`) })}>
      <div className="sheet desk-sheet">
        <Tabs
          label={t('desk.tabs')}
          value={tab}
          onChange={(key) => void navigate({ to: '/admin/moderation', search: key === 'queue' ? {} : { tab: key }, replace: true })}
          tabs={tabs
            .filter((key) => key !== 'audit' || admin)
            .map((key) => ({ key, label: <TabLabel of={key} count={counts[key]} high={key === 'queue' ? stats?.high_priority_count : undefined} /> }))}
        >
          {tab === 'queue' && <QueueTab search={search} />}
          <Suspense fallback={<QueueSkeleton />}>
            {tab === 'appeals' && <AppealsTab />}
            {tab === 'disputes' && <DisputesTab />}
            {tab === 'stats' && <StatsTab />}
            {tab === 'audit' && <AuditTab search={search} />}
          </Suspense>
        </Tabs>
      </div>
    </Page>
  );
}

function TabLabel({ of, count, high }: { of: DeskTab; count?: number; high?: number }) {
  return (
    <>
      {t(`desk.tab.${of}`)}
      {count !== undefined && count > 0 && (
        <>
          {' '}
          <span className="desk-count">{count}</span>
        </>
      )}
      {high !== undefined && high > 0 && <span className="desk-urgent">{t('desk.urgent', { count: high })}</span>}
    </>
  );
}
