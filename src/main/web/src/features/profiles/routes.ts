import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queries } from '../../api/query';
import { rootRoute } from '../../root';
import { profileQuery, sharedQuery } from './profile';

export const profileRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/u/$username',
    validateSearch: ({ tab }: Record<string, unknown>): { tab?: 'wants' | 'seals' | 'reviews' } => ({
      tab: tab === 'wants' || tab === 'seals' || tab === 'reviews' ? tab : undefined,
    }),
    loader: ({ params }) => queries.ensureQueryData(profileQuery(params.username)),
    component: lazyRouteComponent(() => import('./ProfilePage'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/card/$publicId',
    loader: ({ params }) => queries.ensureQueryData(sharedQuery(params.publicId)),
    component: lazyRouteComponent(() => import('./SharedPage'), 'SharedPage'),
  }),
] as const;
