import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { everything } from '../../api/everything';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import { session } from '../../api/session';
import type { Me, Person } from '../../api/types';
import { useStore } from '../../ui/store';
import { toast } from '../../ui/toasts';
import { t } from './text';
import type { Connection } from './types';

const PAGE = 100;

/** All connections and requests, either way. */
export const connectionsQuery = queryOptions({
  queryKey: keys.connections,
  queryFn: () =>
    everything(
      (cursor) => ok(api.GET('/connections', { params: { query: { limit: PAGE, cursor } } })),
      ({ connections }) => connections,
    ),
});

/** How two people stand: what the one who looks can do about it depends on who asked. */
export type Standing = 'none' | 'asked' | 'asks' | 'connected' | 'refused';

export function standing(connection: Connection | undefined, me: Pick<Me, 'id'>): Standing {
  if (!connection) return 'none';
  const mine = connection.requester_id === me.id;
  if (connection.status === 'accepted') return 'connected';
  if (connection.status === 'declined') return mine ? 'refused' : 'none';
  return mine ? 'asked' : 'asks';
}

export function useConnection(userId: number): Connection | undefined {
  const signedIn = Boolean(useStore(session));
  return useQuery({ ...connectionsQuery, enabled: signedIn, select: (all) => all.find(({ user }) => user.id === userId) }).data;
}

export type Move = 'connect' | 'accept' | 'decline' | 'end';

/** Asks, answers, or ends; says what came of it. */
export function useConnectionMove(person: Person) {
  return useMutation({
    mutationFn: ({ move, connection }: { move: Move; connection?: Connection }) => send(move, person, connection),
    onSuccess: (_answer, { move }) => toast(t(`connection.did.${move}`, { name: person.display_name })),
    onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.connections }),
  });
}

function send(move: Move, { id: userId }: Person, connection: Connection | undefined): Promise<unknown> {
  const id = connection?.id;
  if (move === 'connect' || id === undefined) return ok(api.POST('/connections/{id}', { params: { path: { id: userId } } }));
  const params = { path: { id } };
  if (move === 'end') return ok(api.DELETE('/connections/{id}', { params }));
  return ok(move === 'accept' ? api.POST('/connections/{id}/accept', { params }) : api.POST('/connections/{id}/decline', { params }));
}
