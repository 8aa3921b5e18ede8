import { Download } from 'lucide-react';
import { Button } from '../../../ui/Button';
import { save } from '../save';
import { t } from '../text';
import type { Import } from '../types';
import { Some } from './Some';

/** The rows that cannot come in: where they stand, why, and what they say. */
export function RejectedRows({ rejected }: { rejected: Import['rejected'] }) {
  if (rejected.length === 0) return null;
  const download = () => {
    const lines = rejected.map(({ line, reason, text }) => [String(line), reason, text].map(quoted).join(','));
    save(new Blob([['line,reason,row', ...lines].join('\r\n')], { type: 'text/csv' }), 'refused-rows.csv');
  };
  return (
    <section className="panel">
      <div className="flex w-full flex-wrap items-center justify-between gap-2">
        <h2>{t('import.rejected_title', { count: rejected.length })}</h2>
        <Button icon={<Download aria-hidden="true" />} onClick={download}>
          {t('import.rejected_save')}
        </Button>
      </div>
      <Some items={rejected} className="rejected">
        {({ line, reason, text }) => (
          <li key={line}>
            <span className="code">{t('import.line', { line: String(line) })}</span>
            <span className="font-medium">{reason}</span>
            <code dir="auto">{text}</code>
          </li>
        )}
      </Some>
    </section>
  );
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
