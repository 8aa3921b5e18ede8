import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberOnly } from '../../api/guard';
import { rootRoute } from '../../root';

/** The people one keeps, and the ones one keeps away. */
export const socialRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/favorites',
    validateSearch: ({ tab }: Record<string, unknown>): { tab?: 'notes' } => ({ tab: tab === 'notes' ? tab : undefined }),
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./FavoritesPage'), 'FavoritesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/blocked',
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./BlockedSettings'), 'BlockedSettings'),
  }),
] as const;
