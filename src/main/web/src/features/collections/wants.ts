import { infiniteQueryOptions, useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import { toast } from '../../ui/toasts';
import { atOnce, next, PAGE, put, without, type Rows } from './rows';
import { t } from './text';
import type { NewWant, Want, WantChange } from './types';

export interface WantFilters {
  q?: string;
  set?: string;
}

/** The own want list, the most urgent first. */
export const wantsQuery = (filters: WantFilters) =>
  infiniteQueryOptions({
    queryKey: keys.wants(filters),
    queryFn: async ({ pageParam: cursor }): Promise<Rows<Want>> => {
      const { wants, ...page } = await ok(api.GET('/me/wants', { params: { query: { ...filters, limit: PAGE, cursor } } }));
      return { ...page, rows: wants };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: next,
  });

interface WantEdit {
  want: Want;
  change: WantChange;
}

export function useWantChange() {
  return useMutation({
    mutationFn: ({ want, change }: WantEdit) => ok(api.PATCH('/me/wants/{item}', { params: { path: { item: want.id } }, body: change })),
    ...atOnce<Want, WantEdit>(keys.wants(), (page, { want, change }) => ({
      ...page,
      rows: page.rows.map((row) => (row.id === want.id ? { ...row, ...change } : row)),
    })),
    onSuccess: (want) => put(keys.wants(), keys.wants({}), want),
  });
}

export function useWantAdd() {
  return useMutation({
    mutationFn: (body: NewWant) => ok(api.POST('/me/wants', { body })),
    onSuccess: (want) => put(keys.wants(), keys.wants({}), want),
  });
}

/** Takes a want off the list and offers to put it back. */
export function useWantRemove() {
  const { mutate: add } = useWantAdd();
  return useMutation({
    mutationFn: (want: Want) => ok(api.DELETE('/me/wants/{item}', { params: { path: { item: want.id } } })),
    ...atOnce<Want, Want>(keys.wants(), (page, { id }) => without(page, id)),
    onSuccess: (_none, { id: _id, card, ...want }) =>
      toast(t('collection.removed', { name: card.name }), { action: { label: t('ui.undo'), run: () => add(want) } }),
  });
}
