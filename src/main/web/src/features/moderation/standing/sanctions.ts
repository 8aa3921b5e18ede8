import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { everything } from '../../../api/everything';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import type { Sanction } from '../../../api/types';
import { toast } from '../../../ui/toasts';

const PAGE = 50;

/** What was done about oneself, the newest first. */
export const sanctionsQuery = queryOptions({
  queryKey: keys.sanctions,
  queryFn: () =>
    everything(
      (cursor) => ok(api.GET('/me/moderation', { params: { query: { limit: PAGE, cursor } } })),
      ({ actions }) => actions,
    ),
});

/** What has to be known now: what is in force, and warnings that were not read yet. */
export function pressing(sanctions: readonly Sanction[]): Sanction[] {
  return sanctions.filter(({ action_type, in_force, acknowledged_at, lifted_at }) =>
    action_type === 'warn' ? acknowledged_at === null && lifted_at === null : in_force && action_type !== 'lift',
  );
}

/** Why there is no appeal to be made, or nothing when there is. */
export function barrier({ appeal, appealable_until }: Sanction, now = Date.now()): 'made' | 'over' | undefined {
  if (appeal) return 'made';
  return appealable_until !== null && Date.parse(appealable_until) > now ? undefined : 'over';
}

/** Says that a warning was read: the banner goes at once. */
export function useAcknowledge() {
  return useMutation({
    mutationFn: ({ id }: Sanction) => ok(api.POST('/me/moderation/{action_id}/acknowledge', { params: { path: { action_id: id } } })),
    onMutate: ({ id }) => {
      const now = new Date().toISOString();
      queries.setQueryData<Sanction[]>(keys.sanctions, (all) => all?.map((one) => (one.id === id ? { ...one, acknowledged_at: now } : one)));
    },
    onError: (error) => {
      toast(Problem.of(error).message, { tone: 'danger' });
      void queries.invalidateQueries({ queryKey: keys.sanctions });
    },
  });
}
