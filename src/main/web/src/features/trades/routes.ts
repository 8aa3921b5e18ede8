import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberOnly } from '../../api/guard';
import { rootRoute } from '../../root';

export interface TableSearch {
  /** Whom to propose to, by username. */
  with?: string;
  /** The trade whose terms are to be answered with others. */
  counter?: string;
  /** A card to look for at once. */
  find?: string;
}

export const tradeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/trades/new',
    validateSearch: (search: Record<string, unknown>): TableSearch => search,
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./table/TablePage'), 'TablePage'),
  }),
] as const;
