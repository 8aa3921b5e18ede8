import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { AuthSheet } from './AuthSheet';
import { t } from './text';

const refused = [400, 404, 409, 410, 422];

/** Confirms an address with the token of a mail, once. */
export function VerifyPage() {
  const { token } = useSearch({ from: '/verify-email' });
  const { isPending, isSuccess, error, refetch } = useQuery({
    queryKey: ['auth', 'verify-email', token],
    queryFn: async () => {
      await ok(api.POST('/auth/verify-email', { body: { token: token ?? '' } }));
      void queries.invalidateQueries({ queryKey: keys.me });
      return true;
    },
    enabled: Boolean(token),
    staleTime: Infinity,
    retry: false,
  });
  const waiting = isPending && Boolean(token);
  // Only an answer about the link speaks of the link; without one, the same link may be good in a moment.
  const unanswered = error && !refused.includes(Problem.of(error).status);

  return (
    <AuthSheet title={t('verify.title')} lead={waiting ? t('verify.doing') : ''}>
      <div role="status">
        {unanswered && <ErrorPanel error={error} onRetry={() => void refetch()} />}
        {!waiting && !unanswered && (
          <EmptyPocket
            icon={<MailCheck aria-hidden="true" />}
            title={isSuccess ? t('verify.done_title') : undefined}
            action={
              <Link to="/" className="button" data-kind="primary">
                {t('verify.next')}
              </Link>
            }
          >
            {t(isSuccess ? 'verify.done' : 'verify.failed')}
          </EmptyPocket>
        )}
      </div>
    </AuthSheet>
  );
}
