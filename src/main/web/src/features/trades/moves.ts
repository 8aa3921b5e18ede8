import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { Trade } from '../../api/types';

export interface Shipment {
  carrier?: string;
  tracking?: string;
  in_person?: boolean;
}

/** What one side can do with a trade besides new terms. */
export type Move =
  | { kind: 'accept'; confirm?: boolean }
  | { kind: 'decline' }
  | { kind: 'cancel' }
  | { kind: 'ship'; shipment: Shipment }
  | { kind: 'received' };

/** Makes a move. Whatever the server then says of the trade is shown everywhere, also when somebody else was faster. */
export function useMove(trade: Trade) {
  return useMutation({
    mutationFn: (move: Move) => make(trade, move),
    onSuccess: showTrade,
    onError: (error) => {
      if (Problem.of(error).status === 409) void queries.invalidateQueries({ queryKey: keys.trade(trade.id) });
    },
  });
}

/** Takes over a trade that the server answered with; its thread and the inbox have news of it as well. */
export function showTrade(trade: Trade): void {
  queries.setQueryData(keys.trade(trade.id), trade);
  void queries.invalidateQueries({ queryKey: keys.thread(trade.id) });
  void queries.invalidateQueries({ queryKey: keys.inbox() });
}

/** The server asks a newcomer twice before they give far more than they get. */
export function asksToConfirm(error: unknown): boolean {
  const { status, body } = Problem.of(error);
  return status === 409 && /lopsided$/.test(body.type ?? '');
}

function make({ id, version, current_revision: revision }: Trade, move: Move): Promise<Trade> {
  const params = { path: { id } };
  switch (move.kind) {
    case 'accept':
      return ok(api.POST('/trades/{id}/accept', { params, body: { version, revision, confirm: move.confirm } }));
    case 'decline':
      return ok(api.POST('/trades/{id}/decline', { params, body: { version } }));
    case 'cancel':
      return ok(api.POST('/trades/{id}/cancel', { params, body: { version } }));
    case 'ship':
      return ok(api.POST('/trades/{id}/shipments', { params, body: move.shipment }));
    case 'received':
      return ok(api.POST('/trades/{id}/received', { params }));
  }
}
