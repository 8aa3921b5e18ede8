import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberOnly } from '../../api/guard';
import { rootRoute } from '../../root';

const member = { getParentRoute: () => rootRoute, beforeLoad: memberOnly } as const;
const pages = () => import('./pages');

/** A number of the address, or nothing. */
function id(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

export const moderationRoutes = [
  createRoute({ ...member, path: '/settings/reports', component: lazyRouteComponent(pages, 'MyReports') }),
  createRoute({ ...member, path: '/appeals', component: lazyRouteComponent(pages, 'AppealsPage') }),
  createRoute({
    ...member,
    path: '/appeals/new',
    validateSearch: ({ action }: Record<string, unknown>): { action?: number } => ({ action: id(action) }),
    component: lazyRouteComponent(pages, 'NewAppealPage'),
  }),
  createRoute({ ...member, path: '/disputes', component: lazyRouteComponent(pages, 'DisputesPage') }),
  createRoute({
    ...member,
    path: '/disputes/new',
    validateSearch: ({ trade }: Record<string, unknown>): { trade?: number } => ({ trade: id(trade) }),
    component: lazyRouteComponent(pages, 'NewDisputePage'),
  }),
  createRoute({ ...member, path: '/disputes/$id', component: lazyRouteComponent(pages, 'DisputePage') }),
] as const;
