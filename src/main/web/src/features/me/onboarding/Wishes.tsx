import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../ui/Loaded';
import { SkeletonLine } from '../../../ui/Skeleton';
import { preferencesQuery } from '../../notifications/settings/preferences';
import { WaySwitches } from '../../notifications/settings/Ways';
import { t } from './text';

/** How one hears of what happens while no page is open; what one hears of is for later. */
export function Wishes() {
  const query = useQuery(preferencesQuery);
  return (
    <section className="settings-part">
      <h3>{t('onboarding.wishes')}</h3>
      <Loaded query={query} skeleton={<SkeletonLine size={40} />}>
        {(value) => (
          <div className="grid gap-4">
            <WaySwitches value={value} />
          </div>
        )}
      </Loaded>
      <p className="hint">{t('onboarding.wishes_later')}</p>
    </section>
  );
}
