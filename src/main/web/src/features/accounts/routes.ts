import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { guestOnly, newcomerOnly, ownPath } from '../../api/guard';
import { rootRoute } from '../../root';

const returning = ({ next }: Record<string, unknown>): { next?: string } => ({ next: ownPath(next) });
const fromMail = ({ token }: Record<string, unknown>): { token?: string } => ({
  token: typeof token === 'string' && token ? token : undefined,
});

export const accountRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/login',
    validateSearch: returning,
    beforeLoad: guestOnly,
    component: lazyRouteComponent(() => import('./LoginPage'), 'LoginPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/register',
    validateSearch: returning,
    beforeLoad: newcomerOnly,
    component: lazyRouteComponent(() => import('./RegisterPage'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forgot-password',
    component: lazyRouteComponent(() => import('./ForgotPage'), 'ForgotPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reset-password',
    validateSearch: fromMail,
    component: lazyRouteComponent(() => import('./ResetPage'), 'ResetPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/verify-email',
    validateSearch: fromMail,
    component: lazyRouteComponent(() => import('./VerifyPage'), 'VerifyPage'),
  }),
] as const;
