import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { components } from '../../api/schema';
import type { FrameTier, Me } from '../../api/types';
import { toast } from '../../ui/toasts';
import { t } from './text';

export type Frame = components['schemas']['Frame'];

interface Frames {
  frames: Frame[];
  active_frame: FrameTier;
}

export const framesQuery = queryOptions({ queryKey: keys.frames, queryFn: () => ok(api.GET('/achievements/frames')) });

/** Wears a frame: the card shows it at once, and goes back when the server refuses. */
export function useWear() {
  return useMutation({
    mutationFn: (frame_tier: FrameTier) => ok(api.POST('/achievements/frames/active', { body: { frame_tier } })),
    onMutate: async (tier) => {
      await queries.cancelQueries({ queryKey: keys.frames });
      const before = queries.getQueryData<Frames>(keys.frames)?.active_frame;
      wear(tier);
      return { before };
    },
    onSuccess: ({ active_frame }) => {
      toast(t('frame.worn', { tier: t(`tier.${active_frame}`) }));
      const me = queries.getQueryData<Me>(keys.me);
      if (me) for (const name of [me.id, me.username]) void queries.invalidateQueries({ queryKey: keys.user(name) });
    },
    onError: (error, tier, kept) => {
      if (kept?.before) wear(kept.before);
      const { status, message } = Problem.of(error);
      toast(status === 403 ? t('frame.refused', { tier: t(`tier.${tier}`) }) : message, { tone: 'danger' });
    },
  });
}

function wear(tier: FrameTier): void {
  queries.setQueryData<Frames>(
    keys.frames,
    (now) => now && { active_frame: tier, frames: now.frames.map((frame) => ({ ...frame, is_active: frame.tier === tier })) },
  );
  queries.setQueryData<Me>(keys.me, (now) => now && { ...now, frame_tier: tier });
}
