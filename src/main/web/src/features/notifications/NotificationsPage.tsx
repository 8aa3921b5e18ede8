import { useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { CheckCheck, Settings } from 'lucide-react';
import { keys } from '../../api/keys';
import { unreadQuery } from '../../api/notifications';
import type { NotificationCategory, NotificationPage } from '../../api/types';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { markAllRead } from './reading';
import './notifications.css';
import type { ToldSearch } from './routes';
import { useWait } from './sending';
import { Stream } from './Stream';
import { t } from './text';

const tabs = ['all', 'trades', 'messages', 'social', 'discovery', 'achievements', 'system'] as const;

/** Everything one was told, by category and day, and how to be done with it. */
export function NotificationsPage() {
  const search = useSearch({ from: '/notifications' });
  const { category, unread } = search;
  const filters = { ...(category && { category }), ...(unread && { unread_only: true }) };
  const navigate = useNavigate();
  const go = (next: ToldSearch) => void navigate({ to: '/notifications', search: next, replace: true, resetScroll: false });
  const { data: counts } = useQuery(unreadQuery);
  const open = counts?.[category ?? 'total'] ?? 0;

  const wait = useWait();
  const cache = useQueryClient();
  const readAll = () => {
    const [newest] = cache.getQueryData<InfiniteData<NotificationPage>>(keys.told(filters))?.pages ?? [];
    if (newest) markAllRead(category, Math.max(newest.last_seq, newest.notifications[0]?.seq ?? 0));
  };

  return (
    <Page
      title={t('told.title')}
      actions={
        <>
          <Button icon={<CheckCheck aria-hidden="true" />} disabled={open === 0} wait={wait} onClick={readAll}>
            {category ? t('told.mark_category', { name: t(`told.category.${category}`) }) : t('told.mark_all')}
          </Button>
          <Link to="/settings/notifications" className="button">
            <Settings aria-hidden="true" />
            {t('told.settings')}
          </Link>
        </>
      }
    >
      <div className="sheet told-sheet">
        <Tabs
          label={t('told.categories')}
          value={category ?? 'all'}
          onChange={(key) => go({ ...search, category: key === 'all' ? undefined : key })}
          tabs={tabs.map((key) => ({ key, label: <TabLabel of={key} count={counts?.[key === 'all' ? 'total' : key] ?? 0} /> }))}
        >
          <div className="told-bar">
            <Choice
              multiple
              compact
              label={t('told.unread_only')}
              checked={Boolean(unread)}
              onChange={({ currentTarget }) => go({ ...search, unread: currentTarget.checked ? 'true' : undefined })}
            />
          </div>
          <Stream key={`${category} ${unread}`} filters={filters} onAll={() => go({})} />
        </Tabs>
      </div>
    </Page>
  );
}

function TabLabel({ of, count }: { of: NotificationCategory | 'all'; count: number }) {
  return (
    <>
      {t(`told.category.${of}`)}
      {count > 0 && (
        <>
          {' '}
          <span className="count" aria-hidden="true">
            {count}
          </span>
          <span className="sr-only">{t('told.unread_count', { count })}</span>
        </>
      )}
    </>
  );
}
