import { lazyRouteComponent, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '../api/errors';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import { ErrorPanel } from '../ui/ErrorPanel';
import { Page } from '../ui/Page';

const NotFound = lazyRouteComponent(() => import('./NotFound'), 'NotFound');

/** A page that failed; the shell around it works on. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t('crash.title')}>
      <div className="sheet">
        {error instanceof Problem ? (
          <ErrorPanel error={error} onRetry={retry} />
        ) : (
          <div className="error-panel" role="alert">
            <p className="font-semibold">{t('crash.text')}</p>
            <p className="code">{String(error)}</p>
            <Button kind="primary" onClick={() => location.reload()}>
              {t('crash.reload')}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}
