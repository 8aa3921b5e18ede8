import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../ui/Loaded';
import { SkeletonLine } from '../../../ui/Skeleton';
import { SettingsPage } from '../../me/settings/SettingsPage';
import { t } from '../text';
import { Matrix } from './Matrix';
import { preferencesQuery } from './preferences';
import { QuietHours } from './QuietHours';
import { Ways } from './Ways';
import './wishes.css';

/** How one wants to be told of each thing, and when not. */
export function NotificationSettings() {
  const query = useQuery(preferencesQuery);
  return (
    <SettingsPage title={t('wish.title')} lead={t('wish.lead')}>
      <Loaded query={query} skeleton={<MatrixSkeleton />}>
        {(value) => (
          <div className="grid gap-6">
            <Matrix value={value} />
            <Ways value={value} />
            <QuietHours value={value} />
          </div>
        )}
      </Loaded>
    </SettingsPage>
  );
}

function MatrixSkeleton() {
  return (
    <div className="wishes" aria-hidden="true">
      {Array.from({ length: 7 }, (_, i) => (
        <div key={i} className="wish">
          <SkeletonLine size={16} />
          <SkeletonLine size={40} />
        </div>
      ))}
    </div>
  );
}
