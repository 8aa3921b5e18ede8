import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberOnly, staffOnly } from '../../api/guard';
import { rootRoute } from '../../root';

const member = { getParentRoute: () => rootRoute, beforeLoad: memberOnly } as const;
const staff = { getParentRoute: () => rootRoute, beforeLoad: staffOnly } as const;
const pages = () => import('./pages');
const desk = () => import('./desk/pages');

/** What of the desk is looked at; the page makes sense of it. */
export type DeskSearch = Partial<Record<'tab' | 'level' | 'kind' | 'claim' | 'status' | 'target' | 'actor', string>>;
const validateSearch = (search: Record<string, unknown>): DeskSearch => search;

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
  createRoute({ ...staff, path: '/admin/moderation', validateSearch, component: lazyRouteComponent(desk, 'DeskPage') }),
  createRoute({ ...staff, path: '/admin/moderation/cases/$id', validateSearch, component: lazyRouteComponent(desk, 'CasePage') }),
  createRoute({ ...staff, path: '/admin/moderation/disputes/$id', component: lazyRouteComponent(() => import('./desk/later'), 'DisputeFilePage') }),
] as const;
