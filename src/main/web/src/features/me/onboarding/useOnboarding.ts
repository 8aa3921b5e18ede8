import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import type { Onboarding, OnboardingAnswer } from '../../../api/types';

export type StepKey = Onboarding['steps'][number]['key'];

export const onboardingQuery = queryOptions({ queryKey: keys.onboarding, queryFn: () => ok(api.GET('/me/onboarding')) });

/** Saves one step; after the last one the onboarding is complete. */
export function useSaveStep() {
  return useMutation({
    mutationFn: async ({ step, answer, last }: { step: StepKey; answer: OnboardingAnswer; last: boolean }) => {
      const saved = await ok(api.POST('/me/onboarding/{step}', { params: { path: { step } }, body: answer }));
      return last ? ok(api.POST('/me/onboarding/complete')) : saved;
    },
    onSuccess: async (onboarding) => {
      queries.setQueryData(keys.onboarding, onboarding);
      await queries.invalidateQueries({ queryKey: keys.me, exact: true });
    },
  });
}
