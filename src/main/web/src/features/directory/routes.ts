import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../root';
import type { TradersSearch } from './search';

export const directoryRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/traders',
    // What the address may say is known by the page, which drops the rest: nobody else has to load it.
    validateSearch: (search: Record<string, unknown>): TradersSearch & { favorites?: string } => search,
    beforeLoad: ({ search: { favorites } }) => {
      // The ones with a star have a page of their own.
      if (favorites === 'true') throw redirect({ to: '/favorites', replace: true });
    },
    component: lazyRouteComponent(() => import('./TradersPage'), 'TradersPage'),
  }),
] as const;
