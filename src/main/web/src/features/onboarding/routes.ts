import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberOnly, ownPath } from '../../api/guard';
import { rootRoute } from '../../root';

export const onboardingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/onboarding',
    validateSearch: ({ next }: Record<string, unknown>): { next?: string } => ({ next: ownPath(next) }),
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./OnboardingPage'), 'OnboardingPage'),
  }),
] as const;
