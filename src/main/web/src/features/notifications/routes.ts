import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberOnly } from '../../api/guard';
import type { NotificationCategory } from '../../api/types';
import { rootRoute } from '../../root';

const categories: readonly unknown[] = ['trades', 'messages', 'social', 'discovery', 'achievements', 'system'];

export interface ToldSearch {
  category?: NotificationCategory;
  unread?: 'true';
}

export const notificationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/notifications',
    validateSearch: ({ category, unread }: Record<string, unknown>): ToldSearch => ({
      category: categories.includes(category) ? (category as NotificationCategory) : undefined,
      unread: String(unread) === 'true' ? 'true' : undefined,
    }),
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./NotificationsPage'), 'NotificationsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/notifications',
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./settings/NotificationSettings'), 'NotificationSettings'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/unsubscribe',
    validateSearch: ({ token }: Record<string, unknown>): { token?: string } => ({ token: typeof token === 'string' ? token : undefined }),
    component: lazyRouteComponent(() => import('./UnsubscribePage'), 'UnsubscribePage'),
  }),
] as const;
