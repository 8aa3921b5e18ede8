import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { accountRoutes } from './features/accounts/routes';
import { achievementRoutes } from './features/achievements/routes';
import { collectionRoutes } from './features/collections/routes';
import { directoryRoutes } from './features/directory/routes';
import { homeRoutes } from './features/home/routes';
import { meRoutes } from './features/me/routes';
import { moderationRoutes } from './features/moderation/routes';
import { notificationRoutes } from './features/notifications/routes';
import { profileRoutes } from './features/profiles/routes';
import { socialRoutes } from './features/social/routes';
import { threadRoutes } from './features/threads/routes';
import { tradeRoutes } from './features/trades/routes';
import { rootRoute } from './root';
import { PendingPage } from './shell/PendingPage';
import { RouteError } from './shell/RouteError';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...homeRoutes,
    ...accountRoutes,
    ...meRoutes,
    ...profileRoutes,
    ...collectionRoutes,
    ...socialRoutes,
    ...directoryRoutes,
    ...tradeRoutes,
    ...threadRoutes,
    ...notificationRoutes,
    ...achievementRoutes,
    ...moderationRoutes,
  ]),
  // Search parameters are plain text: a token of digits is not a number.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingMinMs: 300,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: RouteError,
  defaultViewTransition: true,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
