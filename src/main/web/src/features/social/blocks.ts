import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { everything } from '../../api/everything';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { Person } from '../../api/types';
import { toast } from '../../ui/toasts';
import { t } from './text';

const PAGE = 100;

/** Whom the own account has blocked, the last first. */
export const blocksQuery = queryOptions({
  queryKey: keys.blocks,
  queryFn: () =>
    everything(
      (cursor) => ok(api.GET('/blocks', { params: { query: { limit: PAGE, cursor } } })),
      ({ blocks }) => blocks,
    ),
});

/** Blocks somebody or lifts the block; everything that showed them is asked anew. */
export function useBlock(person: Person) {
  const block = useMutation({
    mutationFn: async (on: boolean): Promise<void> => {
      const params = { path: { user_id: person.id } };
      await (on ? ok(api.POST('/blocks/{user_id}', { params })) : ok(api.DELETE('/blocks/{user_id}', { params })));
    },
    onSuccess: (_none, on) => {
      for (const queryKey of [keys.blocks, keys.favorites, keys.connections, keys.trades, ['directory']]) void queries.invalidateQueries({ queryKey });
      const undo = { label: t('ui.undo'), run: () => block.mutate(false) };
      toast(t(on ? 'block.did' : 'block.lifted', { name: person.display_name }), on ? { action: undo } : {});
    },
    onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
  });
  return block;
}
