import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../../api/me';
import { Loaded } from '../../../ui/Loaded';
import { Page } from '../../../ui/Page';
import { SkeletonPockets } from '../../../ui/Skeleton';
import { t } from './text';
import '../me.css';
import { onboardingQuery } from './useOnboarding';
import { Workbench } from './Workbench';

/** The first two minutes: five short steps, and beside them the card they make. */
export function OnboardingPage() {
  const me = useQuery(meQuery);
  const onboarding = useQuery(onboardingQuery);
  return (
    <Page title={t('onboarding.tab')}>
      <Loaded query={me} skeleton={<SkeletonPockets count={2} />}>
        {(account) => (
          <Loaded query={onboarding} skeleton={<SkeletonPockets count={2} />}>
            {(progress) => <Workbench me={account} onboarding={progress} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
