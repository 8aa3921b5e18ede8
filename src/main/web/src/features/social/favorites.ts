import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { everything } from '../../api/everything';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import { session } from '../../api/session';
import type { Person } from '../../api/types';
import { useStore } from '../../ui/store';
import { toast } from '../../ui/toasts';
import { t } from './text';
import type { Favorite } from './types';

const PAGE = 100;

/** All favourites, the last added first: every star on every page knows by it whether it is lit. */
export const favoritesQuery = queryOptions({
  queryKey: keys.favorites,
  queryFn: () =>
    everything(
      (cursor) => ok(api.GET('/favorites', { params: { query: { limit: PAGE, cursor } } })),
      ({ favorites }) => favorites,
    ),
  staleTime: 300_000,
});

/** The own favourite of that person; nothing where there is none, or for a guest. */
export function useFavorite(userId: number): Favorite | undefined {
  const signedIn = Boolean(useStore(session));
  return useQuery({
    ...favoritesQuery,
    enabled: signedIn,
    select: (all) => all.find(({ favorited_user_id }) => favorited_user_id === userId),
  }).data;
}

export interface FavoriteEdit {
  person: Person;
  /** Whether it shall be one; `notify` also hears of their new listings. */
  on: boolean;
  notify?: boolean;
}

/** Lights or puts out a star: at once, taken back when the server refuses. What was put out can be undone. */
export function useFavoriteChange() {
  const edit = useMutation({
    mutationFn: send,
    onMutate: async (change: FavoriteEdit) => {
      await queries.cancelQueries({ queryKey: keys.favorites, exact: true });
      const before = queries.getQueryData<Favorite[]>(keys.favorites);
      queries.setQueryData<Favorite[]>(keys.favorites, (all) => all && applied(all, change));
      return { before };
    },
    onError: (error, _change, kept) => {
      queries.setQueryData(keys.favorites, kept?.before);
      toast(Problem.of(error).message, { tone: 'danger' });
    },
    onSuccess: (_answer, { person, on }, { before }) => {
      if (on) return;
      const was = before?.find(({ favorited_user_id }) => favorited_user_id === person.id);
      toast(t('favorite.removed', { name: person.display_name }), {
        action: { label: t('ui.undo'), run: () => edit.mutate({ person, on: true, notify: was?.notify_on_listings }) },
      });
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: keys.favorites, exact: true }),
  });
  return edit;
}

/** Whoever is a favourite already only changes what is heard of them. */
async function send({ person: { id }, on, notify }: FavoriteEdit): Promise<unknown> {
  const params = { path: { user_id: id } };
  if (!on) return ok(api.DELETE('/favorites/{user_id}', { params }));
  try {
    return await ok(api.POST('/favorites/{user_id}', { params, body: { notify_on_listings: notify ?? false } }));
  } catch (error) {
    if (Problem.of(error).status !== 409) throw error;
    return notify === undefined ? undefined : ok(api.PATCH('/favorites/{user_id}', { params, body: { notify_on_listings: notify } }));
  }
}

/** The list as it will be. */
function applied(all: Favorite[], { person, on, notify }: FavoriteEdit): Favorite[] {
  const others = all.filter(({ favorited_user_id }) => favorited_user_id !== person.id);
  if (!on) return others;
  const known = all.find(({ favorited_user_id }) => favorited_user_id === person.id);
  const { id, username, display_name, avatar_url, frame_tier } = person;
  const fresh: Favorite = {
    ...{ id: -id, favorited_user_id: id, username, display_name, avatar_url, frame_tier },
    ...{ notify_on_listings: false, created_at: new Date().toISOString() },
  };
  const next = { ...(known ?? fresh), notify_on_listings: notify ?? known?.notify_on_listings ?? false };
  return known ? all.map((one) => (one === known ? next : one)) : [next, ...others];
}
