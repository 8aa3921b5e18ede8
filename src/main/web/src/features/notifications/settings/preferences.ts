import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import type { components } from '../../../api/schema';

export type Preferences = components['schemas']['NotificationPreferences'];
export type PreferencesChange = components['schemas']['NotificationPreferencesChange'];
export type Level = components['schemas']['NotificationLevel'];

export const preferencesQuery = queryOptions({
  queryKey: keys.wishes,
  queryFn: () => ok(api.GET('/notifications/preferences')),
});

/** Changes some of them: shown at once, taken back when the server refuses; one after the other, so that the last one wins. */
export function usePreferenceChange() {
  return useMutation({
    scope: { id: 'notification preferences' },
    mutationFn: (body: PreferencesChange) => ok(api.PUT('/notifications/preferences', { body })),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: keys.wishes });
      const before = queries.getQueryData<Preferences>(keys.wishes);
      queries.setQueryData<Preferences>(keys.wishes, (now) => now && { ...now, ...change });
      return { before };
    },
    onError: (_error, _change, kept) => queries.setQueryData(keys.wishes, kept?.before),
    onSuccess: (saved) => queries.setQueryData(keys.wishes, saved),
  });
}
