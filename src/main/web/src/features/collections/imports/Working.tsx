import { number } from '../../../i18n/format';
import { t } from '../text';
import type { Progress, Source } from './useImport';

/** The file is being read or written; the bar moves once the server says how far it is. */
export function Working({ source, progress }: { source: Source; progress: Progress | undefined }) {
  return (
    <div className="panel import-working" role="status" aria-busy="true">
      <p className="font-semibold">{t('import.reading', { file: source.file.name })}</p>
      <progress max={progress?.total} value={progress?.done} aria-label={t('import.progress')} />
      <p className="hint">{progress ? t('import.so_far', { done: number(progress.done), total: number(progress.total) }) : t('import.wait')}</p>
    </div>
  );
}
