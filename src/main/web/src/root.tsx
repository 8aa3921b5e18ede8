import { createRootRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Shell } from './shell/Shell';

/** The parent of every page. A feature makes its routes below it and exports them. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: lazyRouteComponent(() => import('./shell/NotFound'), 'NotFound'),
});
