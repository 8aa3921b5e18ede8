import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { memberOnly } from '../../api/guard';
import { rootRoute } from '../../root';

/** Tab and filters are in the address: reload, back and a shared link bring them again. */
export interface CollectionSearch {
  tab?: 'wants' | 'worth' | 'import';
  q?: string;
  set?: string;
  finish?: 'nonfoil' | 'foil' | 'etched';
  condition?: 'NM' | 'LP' | 'MP' | 'HP' | 'DMG';
  for_trade?: 'true' | 'false';
}

const known: { [K in keyof Required<CollectionSearch>]: RegExp } = {
  tab: /^(wants|worth|import)$/,
  q: /^.{1,100}$/,
  set: /^[A-Za-z0-9]{1,10}$/,
  finish: /^(nonfoil|foil|etched)$/,
  condition: /^(NM|LP|MP|HP|DMG)$/,
  for_trade: /^(true|false)$/,
};

export const collectionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/collection',
    // What is unknown is dropped. The router makes numbers and truths of what looks like them: here all of it is text.
    validateSearch: (search: Record<string, unknown>): CollectionSearch =>
      Object.fromEntries(Object.entries(known).map(([key, form]) => [key, form.exec(String(search[key] ?? ''))?.[0]])),
    beforeLoad: memberOnly,
    component: lazyRouteComponent(() => import('./CollectionPage'), 'CollectionPage'),
  }),
] as const;
