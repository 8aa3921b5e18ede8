import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { lazy } from 'react';
import { Problem } from '../api/errors';
import { t } from '../i18n/t';
import { ErrorPanel } from '../ui/ErrorPanel';
import { Page } from '../ui/Page';

const NotFound = lazy(() => import('./NotFound').then((module) => ({ default: module.NotFound })));

/** A page that failed; the shell around it works on. What the server refused can be asked again, what crashed is loaded anew. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const refused = error instanceof Problem;
  if (refused && error.status === 404) return <NotFound />;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t('crash.title')}>
      <div className="sheet">
        <ErrorPanel error={error} onRetry={refused ? again : () => location.reload()} />
      </div>
    </Page>
  );
}
