import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberOnly } from '../../api/guard';
import { rootRoute } from '../../root';

const boards = ['reputation', 'points'] as const;
const periods = ['week', 'month', 'year'] as const;

/** Completed trades of all time, unless something else is said. */
export interface LeadersSearch {
  board?: (typeof boards)[number];
  period?: (typeof periods)[number];
}

export const achievementRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/achievements',
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./AchievementsPage'), 'AchievementsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/leaderboards',
    validateSearch: ({ board, period }: Record<string, unknown>): LeadersSearch => ({
      board: boards.find((known) => known === board),
      period: periods.find((known) => known === period),
    }),
    component: lazyRouteComponent(() => import('./leaders/LeadersPage'), 'LeadersPage'),
  }),
] as const;
