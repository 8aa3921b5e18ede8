import { RotateCw } from 'lucide-react';
import { Problem } from '../api/errors';
import { t } from '../i18n/t';
import { Button } from './Button';
import { useCountdown } from './useCountdown';

/** What went wrong, in the place where its answer would stand; the rest of the page works on. */
export function ErrorPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = Problem.of(error);
  const wait = useCountdown(problem.retryAfter, problem);
  return (
    <div className="error-panel" role="alert">
      <p className="font-semibold">{problem.message}</p>
      {problem.detail && problem.detail !== problem.message && <p className="text-ink-2">{problem.detail}</p>}
      {problem.status > 0 && <p className="code">{t('ui.error_code', { code: String(problem.status) })}</p>}
      {onRetry && (
        <Button icon={<RotateCw aria-hidden="true" />} wait={wait} onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      )}
    </div>
  );
}
