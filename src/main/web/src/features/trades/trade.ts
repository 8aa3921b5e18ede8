import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';

export const tradeQuery = (id: number) =>
  queryOptions({ queryKey: keys.trade(id), queryFn: () => ok(api.GET('/trades/{id}', { params: { path: { id } } })) });

/** What has been written about a trade: the own review, and the other side's once it is published. */
export const reviewsQuery = (id: number) =>
  queryOptions({ queryKey: [...keys.trade(id), 'reviews'], queryFn: () => ok(api.GET('/trades/{id}/reviews', { params: { path: { id } } })) });
