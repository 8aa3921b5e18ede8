import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import type { ProfileCard } from '../../api/types';
import { layOutSample, sample } from './samples';

/** Traders of the demo population, who are there unless the operator wanted an empty house. */
const star = 'cleo';
const table = ['ada', 'dan', 'ben'];

const cardQuery = (username: string) =>
  queryOptions({
    queryKey: keys.user(username),
    queryFn: () => ok(api.GET('/users/{id}', { params: { path: { id: username } } })),
    retry: false,
  });

/** The cards for the welcome: people's where there are people, else one that is drawn for the purpose. */
export function useShowcase(): { hero?: ProfileCard; others: ProfileCard[] } {
  const { data: hero, isError } = useQuery(cardQuery(star));
  const others = useQueries({ queries: table.map((name) => ({ ...cardQuery(name), enabled: Boolean(hero) })) });
  useEffect(() => {
    if (isError) layOutSample();
  }, [isError]);
  return { hero: hero ?? (isError ? sample : undefined), others: others.flatMap(({ data }) => data ?? []) };
}
