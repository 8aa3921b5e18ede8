import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trophy } from 'lucide-react';
import { useMe } from '../../api/me';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { SkeletonPockets } from '../../ui/Skeleton';
import './achievements.css';
import { Album } from './Album';
import { albumQuery } from './album';
import { FrameShelf } from './FrameShelf';
import { t } from './text';

/** The own album: frames to wear, seals earned and seals to come. */
export function AchievementsPage() {
  const me = useMe();
  const query = useQuery(albumQuery);
  return (
    <Page
      title={t('seal.title')}
      actions={
        <Link to="/leaderboards" className="button">
          <Trophy aria-hidden="true" />
          {t('leaders.title')}
        </Link>
      }
    >
      <Loaded query={query} skeleton={<SkeletonPockets count={4} />}>
        {({ achievements, total_unlocked, total_discovery_points }) => (
          <div className="grid gap-5">
            <p className="album-total">
              {t('seal.total', { count: total_unlocked })} · {t('seal.points', { count: total_discovery_points })}
            </p>
            {me && <FrameShelf me={me} entries={achievements} />}
            <Album entries={achievements} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
