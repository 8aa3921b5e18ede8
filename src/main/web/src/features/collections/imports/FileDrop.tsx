import { FileUp } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { Choice, Choices } from '../../../ui/Choice';
import { t } from '../text';
import type { Target } from '../types';
import type { Source } from './useImport';

/** What the server takes at most, in bytes. */
const LIMIT = 8 * 1024 * 1024;

/** Choose a file, or drop it; what cannot be taken is said before it is sent. */
export function FileDrop({ onSource }: { onSource: (source: Source) => void }) {
  const [target, setTarget] = useState<Target>('inventory');
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string>();

  const take = (file: File | undefined) => {
    if (!file) return;
    const problem = file.size > LIMIT ? t('import.too_large') : file.size === 0 ? t('import.empty') : undefined;
    setRefused(problem);
    if (!problem) onSource({ file, target });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };

  return (
    <div className="panel import-start">
      <label
        className="drop"
        data-over={over || undefined}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <input type="file" accept=".csv,.txt,text/csv,text/plain" onChange={(event) => take(event.target.files?.[0])} />
        <FileUp aria-hidden="true" />
        <span className="font-semibold">{t('import.drop')}</span>
        <span className="hint">{t('import.vendors')}</span>
        {refused && (
          <span className="error" role="alert">
            {refused}
          </span>
        )}
      </label>
      <Choices label={t('import.into')} row>
        {(['inventory', 'wants'] as const).map((key) => (
          <Choice
            key={key}
            compact
            name="target"
            label={t(`import.target.${key}`)}
            checked={target === key}
            onChange={() => setTarget(key)}
          />
        ))}
      </Choices>
    </div>
  );
}
