import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { MailX } from 'lucide-react';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { Button } from '../../ui/Button';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { AuthSheet } from '../accounts/AuthSheet';
import { t } from './text';

/** Stops mail for whoever followed a mail's link and says so: mail programs open links by themselves. */
export function UnsubscribePage() {
  const { token } = useSearch({ from: '/unsubscribe' });
  const stop = useMutation({
    mutationFn: () => ok(api.POST('/notifications/unsubscribe', { params: { query: { token: token ?? '' } } })),
  });
  return (
    <AuthSheet title={t('unsubscribe.title')} lead={stop.isSuccess ? '' : t('unsubscribe.lead')}>
      <div role="status" className="grid gap-4">
        {stop.isSuccess ? (
          <EmptyPocket
            icon={<MailX aria-hidden="true" />}
            title={t('unsubscribe.done')}
            action={
              <Link to="/settings/notifications" className="button">
                {t('told.settings')}
              </Link>
            }
          >
            {t('unsubscribe.done_text')}
          </EmptyPocket>
        ) : (
          <>
            {stop.isError && <p role="alert">{Problem.of(stop.error).status === 503 ? Problem.of(stop.error).message : t('unsubscribe.failed')}</p>}
            <Button kind="primary" busy={stop.isPending} onClick={() => stop.mutate()}>
              {t('unsubscribe.stop')}
            </Button>
          </>
        )}
      </div>
    </AuthSheet>
  );
}
