import { queryOptions, useQuery } from '@tanstack/react-query';
import { useStore } from '../ui/store';
import { api } from './client';
import { ok } from './errors';
import { keys } from './keys';
import { session } from './session';
import type { Me } from './types';

export const meQuery = queryOptions({ queryKey: keys.me, queryFn: () => ok(api.GET('/me')) });

/** The own account; nothing for a guest. */
export function useMe(): Me | undefined {
  const signedIn = Boolean(useStore(session));
  const { data } = useQuery({ ...meQuery, enabled: signedIn });
  return signedIn ? data : undefined;
}
