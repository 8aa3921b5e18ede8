import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberOnly } from '../../api/guard';
import { rootRoute } from '../../root';

const common = {
  getParentRoute: () => rootRoute,
  beforeLoad: memberOnly,
  component: lazyRouteComponent(() => import('./MessagesPage'), 'MessagesPage'),
};
/** A trade that is not there, or not one's own, is a page not found. */
const mustExist = async (key: string) => (await import('./exists')).mustExist(key);

export const threadRoutes = [
  createRoute({ ...common, path: '/messages' }),
  createRoute({ ...common, path: '/messages/$key', loader: ({ params }) => mustExist(params.key) }),
  createRoute({ ...common, path: '/trades/$id', loader: ({ params }) => mustExist(params.id) }),
] as const;
