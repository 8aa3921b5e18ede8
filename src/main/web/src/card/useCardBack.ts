import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../api/client';
import { ok } from '../api/errors';
import { keys } from '../api/keys';

const backQuery = (userId: number) =>
  queryOptions({
    queryKey: keys.userBack(userId),
    queryFn: () => ok(api.GET('/users/{id}/back', { params: { path: { id: String(userId) } } })),
  });

/** The grading label of a card. */
export function useCardBack(userId: number) {
  return useQuery(backQuery(userId));
}

/** Fetches the label before it is asked for: a pointer on the card is as good as a promise. */
export function usePrefetchBack(userId: number): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.prefetchQuery(backQuery(userId)), [queries, userId]);
}
