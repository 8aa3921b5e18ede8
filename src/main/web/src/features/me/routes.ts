import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { memberOnly, ownPath } from '../../api/guard';
import { rootRoute } from '../../root';

/** The pages of one's own profile: making the card, and everything about it that can be set. */
export const meRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/onboarding',
    validateSearch: ({ next }: Record<string, unknown>): { next?: string } => ({ next: ownPath(next) }),
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./onboarding/OnboardingPage'), 'OnboardingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings',
    beforeLoad: () => {
      throw redirect({ to: '/settings/profile', replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/profile',
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./settings/ProfileSettings'), 'ProfileSettings'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/privacy',
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./settings/PrivacySettings'), 'PrivacySettings'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/accessibility',
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./settings/AccessibilitySettings'), 'AccessibilitySettings'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/sessions',
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./settings/SessionsSettings'), 'SessionsSettings'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/data',
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./settings/DataSettings'), 'DataSettings'),
  }),
] as const;
