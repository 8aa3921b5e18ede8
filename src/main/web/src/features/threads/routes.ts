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

/** `at`: the place of a message to begin at. */
const validateSearch = ({ at }: Record<string, unknown>): { at?: number } => (Number(at) > 0 ? { at: Number(at) } : {});

export const threadRoutes = [
  createRoute({ ...common, path: '/messages' }),
  createRoute({ ...common, path: '/messages/$key', validateSearch, loader: ({ params }) => mustExist(params.key) }),
  createRoute({ ...common, path: '/trades/$id', loader: ({ params }) => mustExist(params.id) }),
] as const;
