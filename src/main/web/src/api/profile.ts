import { useMutation } from '@tanstack/react-query';
import { api } from './client';
import { ok } from './errors';
import { keys } from './keys';
import { queries } from './query';
import type { Me, ProfileChange } from './types';

/** Takes over what the server says of the own account, wherever it is shown. */
export function showMe(me: Me): void {
  queries.setQueryData(keys.me, me);
  for (const name of [me.id, me.username]) void queries.invalidateQueries({ queryKey: keys.user(name) });
}

/** Changes fields of the own profile: shown at once, taken back when the server refuses. */
export function useProfileChange() {
  return useMutation({
    mutationFn: (change: ProfileChange) => ok(api.PATCH('/me', { body: change })),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: keys.me, exact: true });
      const before = queries.getQueryData<Me>(keys.me);
      if (before) queries.setQueryData(keys.me, { ...before, ...shown(change, before) });
      return { before };
    },
    onError: (_error, _change, kept) => queries.setQueryData(keys.me, kept?.before),
    onSuccess: showMe,
  });
}

/** The changed fields under the names that the card shows them by. */
function shown({ active_frame_tier, signature_card_id, ...same }: ProfileChange, before: Me): Partial<Me> {
  return {
    ...same,
    frame_tier: active_frame_tier ?? before.frame_tier,
    signature_card: signature_card_id === null ? null : before.signature_card,
  };
}
