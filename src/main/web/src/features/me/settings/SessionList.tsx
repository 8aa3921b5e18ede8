import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import { forget } from '../../../api/session';
import type { Session } from '../../../api/types';
import { ago, day } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { Loaded } from '../../../ui/Loaded';
import { SkeletonLine } from '../../../ui/Skeleton';
import { toast } from '../../../ui/toasts';
import { t } from './text';
import { browserOf } from './browser';
import { SettingsPart } from './SettingsPage';

const refused = (error: unknown) => toast(Problem.of(error).message, { tone: 'danger' });

/** Every browser that is signed in, and a way to end that. */
export function SessionList() {
  const query = useQuery({ queryKey: keys.sessions, queryFn: () => ok(api.GET('/me/sessions')) });
  const everywhere = useMutation({
    mutationFn: () => ok(api.POST('/auth/logout-all')),
    onSuccess: forget,
    onError: refused,
  });
  return (
    <SettingsPart title={t('sessions.list')}>
      <Loaded query={query} skeleton={<SkeletonLine size={40} />}>
        {({ sessions }) => (
          <ul className="session-list">
            {sessions.map((session) => (
              <Row key={session.id} {...session} />
            ))}
          </ul>
        )}
      </Loaded>
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="danger" busy={everywhere.isPending} onClick={() => everywhere.mutate()}>
          {t('sessions.all')}
        </Button>
        <p className="hint">{t('sessions.all_hint')}</p>
      </div>
    </SettingsPart>
  );
}

function Row({ id, user_agent, ip, created_at, last_used_at, current }: Session) {
  const browser = browserOf(user_agent);
  const end = useMutation({
    mutationFn: () => ok(api.DELETE('/me/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      toast(t('sessions.ended'));
      return queries.invalidateQueries({ queryKey: keys.sessions });
    },
    onError: refused,
  });
  return (
    <li>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {browser} {current && <span className="tag">{t('sessions.this')}</span>}
        </p>
        <p className="hint">{t('sessions.since', { day: day(created_at), ago: ago(last_used_at) })}</p>
        {ip && <p className="code">{ip}</p>}
      </div>
      {!current && (
        <Button busy={end.isPending} aria-label={t('sessions.end_of', { browser })} onClick={() => end.mutate()}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
