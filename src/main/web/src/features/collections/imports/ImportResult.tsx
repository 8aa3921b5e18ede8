import { Link } from '@tanstack/react-router';
import { Problem } from '../../../api/errors';
import { number } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { toast } from '../../../ui/toasts';
import { t } from '../text';
import type { Import } from '../types';
import { RejectedRows } from './RejectedRows';
import { useImportUndo } from './useImport';

/** What came in, and the way back. */
export function ImportResult({ found, onLeave }: { found: Import; onLeave: () => void }) {
  const undo = useImportUndo();
  const takeBack = () =>
    undo.mutate(found.id, {
      onSuccess: () => toast(t('import.undone')),
      onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
    });
  return (
    <div className="import-found">
      <div className="panel">
        <p className="import-sum" role="status">
          {found.status === 'failed'
            ? (found.error ?? t('import.failed'))
            : found.status === 'undone'
              ? t('import.undone')
              : t('import.did', { count: found.imported, taken: number(found.imported), rows: number(found.rows) })}
        </p>
        <div className="flex flex-wrap gap-2">
          {found.status === 'done' && (
            <Link
              to="/collection"
              search={found.target === 'wants' ? { tab: 'wants' } : {}}
              className="button"
              data-kind="primary"
              onClick={onLeave}
            >
              {t(`import.see.${found.target}`)}
            </Link>
          )}
          <Button onClick={onLeave}>{t('import.other_file')}</Button>
          {found.status === 'done' && (
            <Button busy={undo.isPending} onClick={takeBack}>
              {t('import.undo')}
            </Button>
          )}
        </div>
      </div>
      <RejectedRows rejected={found.rejected} />
    </div>
  );
}
