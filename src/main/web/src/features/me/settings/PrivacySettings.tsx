import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import type { Privacy } from '../../../api/types';
import { Loaded } from '../../../ui/Loaded';
import { SkeletonLine } from '../../../ui/Skeleton';
import { toast } from '../../../ui/toasts';
import { PrivacySwitches } from '../fields/PrivacySwitches';
import { t } from './text';
import { SaveState } from './SaveState';
import { SettingsPage } from './SettingsPage';

/** Who may see what. A switch that could not be saved goes back. */
export function PrivacySettings() {
  const query = useQuery({ queryKey: keys.privacy, queryFn: () => ok(api.GET('/me/privacy')) });
  const change = useMutation({
    scope: { id: 'privacy' },
    mutationFn: (body: Partial<Privacy>) => ok(api.PUT('/me/privacy', { body })),
    onMutate: (body) => {
      const before = queries.getQueryData<Privacy>(keys.privacy);
      queries.setQueryData<Privacy>(keys.privacy, (now) => now && { ...now, ...body });
      return { before };
    },
    onError: (error, _body, kept) => {
      queries.setQueryData(keys.privacy, kept?.before);
      toast(Problem.of(error).message, { tone: 'danger' });
    },
    onSuccess: (privacy) => {
      queries.setQueryData(keys.privacy, privacy);
      void queries.invalidateQueries({ queryKey: keys.me, exact: true });
    },
  });
  return (
    <SettingsPage title={t('settings.privacy')} lead={t('privacy_settings.lead')}>
      <Loaded query={query} skeleton={<SkeletonLine size={40} />}>
        {(privacy) => (
          <div className="grid gap-6">
            <PrivacySwitches value={privacy} onChange={change.mutate} />
          </div>
        )}
      </Loaded>
      <SaveState of={change} />
    </SettingsPage>
  );
}
