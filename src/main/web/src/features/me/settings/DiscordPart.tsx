import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import { Button } from '../../../ui/Button';
import { toast } from '../../../ui/toasts';
import { t } from './text';
import { SettingsPart } from './SettingsPage';

/** The linked Discord account. Where Discord is not set up, the server has no such thing and neither has this page. */
export function DiscordPart({ linked }: { linked: boolean }) {
  const { data } = useQuery({
    queryKey: ['auth', 'discord'],
    queryFn: () => ok(api.GET('/auth/discord')),
    retry: false,
    // The address is good for ten minutes.
    staleTime: 5 * 60_000,
  });
  const unlink = useMutation({
    mutationFn: () => ok(api.DELETE('/auth/discord')),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.me, exact: true }),
    onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
  });
  if (!data) return null;
  return (
    <SettingsPart title={t('sessions.discord')}>
      <p>{t(linked ? 'sessions.discord_on' : 'sessions.discord_off')}</p>
      <div>
        {linked ? (
          <Button busy={unlink.isPending} onClick={() => unlink.mutate()}>
            {t('sessions.discord_unlink')}
          </Button>
        ) : (
          <a className="button" href={data.url}>
            {t('sessions.discord_link')}
          </a>
        )}
      </div>
    </SettingsPart>
  );
}
