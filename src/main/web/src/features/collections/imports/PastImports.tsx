import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { ago, number } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { toast } from '../../../ui/toasts';
import { t } from '../text';
import { VENDORS, type Import } from '../types';
import { useImportUndo } from './useImport';

const SHOWN = 50;

/** What was imported before; each can be taken back as a whole. */
export function PastImports() {
  const { data } = useQuery({
    queryKey: keys.imports,
    queryFn: () => ok(api.GET('/me/imports', { params: { query: { limit: SHOWN } } })),
  });
  const real = data?.imports.filter(({ dry_run }) => !dry_run) ?? [];
  if (real.length === 0) return null;
  return (
    <section className="panel">
      <h2 className="pb-2 text-h3">{t('import.past')}</h2>
      <ul className="rows -mx-4">
        {real.map((each) => (
          <Past key={each.id} found={each} />
        ))}
      </ul>
    </section>
  );
}

function Past({ found }: { found: Omit<Import, 'rejected' | 'guessed'> }) {
  const { id, file_name, vendor, status, imported, created_at } = found;
  const undo = useImportUndo();
  const known = VENDORS.find((each) => each === vendor);
  return (
    <li>
      <span className="min-w-0 flex-1">
        <span className="card-title" dir="auto">
          {file_name ?? t('import.no_file_name')}
        </span>
        <span className="card-note">
          {[known && t(`vendor.${known}`), t('import.rows_in', { count: imported, shown: number(imported) }), ago(created_at)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {status === 'done' ? (
        <Button
          busy={undo.isPending}
          onClick={() => undo.mutate(id, { onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }) })}
        >
          {t('import.undo')}
        </Button>
      ) : (
        <span className="hint">{t(`import.status.${status}`)}</span>
      )}
    </li>
  );
}
