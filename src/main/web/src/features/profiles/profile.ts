import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';

/** The front of a card, by its share link. */
export const sharedQuery = (publicId: string) =>
  queryOptions({
    queryKey: keys.shared(publicId),
    queryFn: () => ok(api.GET('/shared/{public_id}', { params: { path: { public_id: publicId } } })),
  });

/** The front of a trader's card, by username. */
export const profileQuery = (username: string) =>
  queryOptions({
    queryKey: keys.user(username),
    queryFn: () => ok(api.GET('/users/{id}', { params: { path: { id: username } } })),
  });
