import type { Capability } from '../../../../api/types';
import { effect, until } from '../../standing/words';
import { t } from '../text';
import type { CaseFile } from '../types';
import { timed } from './decide';
import { inside } from './ReasonField';
import type { Action } from './templates';

interface PreviewProps {
  file: CaseFile;
  action: Action;
  reason: string;
  days: number;
  taken: readonly Capability[];
}

const DAY = 86_400_000;

/** What everybody concerned will read: the person in their banner, the reporters in their notification. */
export function Preview({ file, action, reason, days, taken }: PreviewProps) {
  const expires_at = timed(action) && days > 0 ? new Date(Date.now() + days * DAY).toISOString() : null;
  const reporters = new Set(file.reports.map(({ reporter }) => reporter.id)).size;
  return (
    <section className="action-preview" aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      {inside(action) ? (
        <p className="hint">{t('preview.nothing', { name: file.target.display_name })}</p>
      ) : (
        <div className="preview-banner">
          <p>
            <strong>{effect({ action_type: action as 'warn', capabilities: [...taken], expires_at })}</strong>{' '}
            {until({ action_type: action as 'warn', capabilities: null, expires_at })}
          </p>
          <p dir="auto">{t('sanction.why', { reason: reason.trim() || '…' })}</p>
        </div>
      )}
      {action !== 'escalate' && reporters > 0 && <p className="hint">{t('preview.reporters', { count: reporters })}</p>}
    </section>
  );
}
