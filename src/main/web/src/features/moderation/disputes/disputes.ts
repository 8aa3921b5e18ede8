import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { everything } from '../../../api/everything';
import { keys } from '../../../api/keys';
import type { Dispute, DisputeType, Person } from '../../../api/types';

const PAGE = 50;

export const kinds: readonly DisputeType[] = ['item_not_as_described', 'didnt_ship', 'other'];

/** The disputes that one is a party of, the newest first. */
export const disputesQuery = queryOptions({
  queryKey: keys.disputes,
  queryFn: () =>
    everything(
      (cursor) => ok(api.GET('/disputes', { params: { query: { limit: PAGE, cursor } } })),
      ({ disputes }) => disputes,
    ),
});

export const disputeQuery = (id: number) =>
  queryOptions({ queryKey: keys.dispute(id), queryFn: () => ok(api.GET('/disputes/{id}', { params: { path: { id } } })) });

/** The other party. */
export function otherOf({ filed_by, filer, respondent }: Dispute, me: number): Person {
  return filed_by === me ? respondent : filer;
}

export type Outcome = 'won' | 'lost' | 'cancelled' | 'open';

/** How a decision turned out for one of the two. */
export function outcomeFor({ resolution, filed_by }: Pick<Dispute, 'resolution' | 'filed_by'>, me: number): Outcome {
  if (resolution === 'mutual_cancel') return 'cancelled';
  if (resolution !== 'buyer_wins' && resolution !== 'seller_wins') return 'open';
  return (resolution === 'buyer_wins') === (filed_by === me) ? 'won' : 'lost';
}
