import { Page } from '../../ui/Page';

/** The first two minutes. */
export function OnboardingPage() {
  return <Page title="Onboarding">{null}</Page>;
}
