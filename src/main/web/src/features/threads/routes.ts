import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { memberOnly } from '../../api/guard';
import { queries } from '../../api/query';
import { rootRoute } from '../../root';
import { tradeQuery } from '../trades/trade';

const component = lazyRouteComponent(() => import('./MessagesPage'), 'MessagesPage');
const common = { getParentRoute: () => rootRoute, beforeLoad: memberOnly, component };

/** A trade that is not there, or not one's own, is a page not found. */
async function mustExist(id: string): Promise<void> {
  if (!/^[1-9]\d*$/.test(id)) throw notFound();
  await queries.ensureQueryData(tradeQuery(Number(id)));
}

export const threadRoutes = [
  createRoute({ ...common, path: '/messages' }),
  createRoute({
    ...common,
    path: '/messages/$key',
    loader: ({ params }) => (params.key.startsWith('@') ? undefined : mustExist(params.key)),
  }),
  createRoute({ ...common, path: '/trades/$id', loader: ({ params }) => mustExist(params.id) }),
] as const;
