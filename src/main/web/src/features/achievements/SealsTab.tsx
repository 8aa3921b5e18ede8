import { useQuery } from '@tanstack/react-query';
import { Award } from 'lucide-react';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { SkeletonPockets } from '../../ui/Skeleton';
import './achievements.css';
import { sealsQuery } from './album';
import { SealPocket } from './SealPocket';
import { t } from './text';

/** What somebody has earned, as everybody may see it. */
export function SealsTab({ userId, name }: { userId: number; name: string }) {
  const query = useQuery(sealsQuery(userId));
  return (
    <Loaded query={query} skeleton={<SkeletonPockets count={2} />}>
      {({ achievements }) =>
        achievements.length === 0 ? (
          <EmptyPocket icon={<Award aria-hidden="true" />}>{t('seal.none_of', { name })}</EmptyPocket>
        ) : (
          <ul className="album">
            {achievements.map((entry) => (
              <SealPocket key={entry.achievement.key} entry={entry} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
