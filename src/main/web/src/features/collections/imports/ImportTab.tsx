import { Problem } from '../../../api/errors';
import { Button } from '../../../ui/Button';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { t } from '../text';
import { ColumnMapping } from './ColumnMapping';
import { FileDrop } from './FileDrop';
import { ImportPreview } from './ImportPreview';
import { ImportResult } from './ImportResult';
import './imports.css';
import { PastImports } from './PastImports';
import type { Importing, Source } from './useImport';
import { Working } from './Working';

/** Brings a collection in from another application: read, shown, then taken over or left. */
export function ImportTab({ importing }: { importing: Importing }) {
  const { source, check } = importing;
  if (source) return <Stage importing={importing} source={source} />;
  return (
    <>
      <FileDrop onSource={check} />
      <PastImports />
    </>
  );
}

function Stage({ importing, source }: { importing: Importing; source: Source }) {
  const { found, progress, busy, error, check, commit, leave } = importing;
  const columns = error instanceof Problem ? error.body.columns : undefined;

  if (busy) return <Working source={source} progress={progress} />;
  if (columns) {
    return <ColumnMapping file={source.file} columns={columns} onRead={(mapping) => check({ ...source, mapping })} onLeave={leave} />;
  }
  if (error) {
    return (
      <>
        <ErrorPanel error={error} onRetry={() => check(source)} />
        <div className="panel">
          <Button onClick={leave}>{t('import.other_file')}</Button>
        </div>
      </>
    );
  }
  if (!found) return null;
  return found.dry_run && found.status === 'done' ? (
    <ImportPreview source={source} found={found} onVendor={(vendor) => check({ ...source, vendor })} onImport={commit} onLeave={leave} />
  ) : (
    <ImportResult found={found} onLeave={leave} />
  );
}
