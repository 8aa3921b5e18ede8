import { useEffect, useState } from 'react';
import { Button } from '../../../ui/Button';
import { SelectField } from '../../../ui/Field';
import { t } from '../text';
import { COLUMN_FIELDS, guess, namesCards, type Mapping } from './columns';
import { samples } from './samples';

interface ColumnMappingProps {
  file: File;
  columns: readonly string[];
  onRead: (mapping: Mapping) => void;
  onLeave: () => void;
}

/** For a file of no known application: which column is what, guessed first, with the first row's values to judge by. */
export function ColumnMapping({ file, columns, onRead, onLeave }: ColumnMappingProps) {
  const [mapping, setMapping] = useState(() => guess(columns));
  const [values, setValues] = useState<Record<string, string>>({});
  useEffect(() => void samples(file, columns).then(setValues), [file, columns]);

  return (
    <div className="panel import-columns">
      <h2>{t('import.map_title')}</h2>
      <p className="text-ink-2">{t('import.map_text')}</p>
      <div className="import-fields">
        {COLUMN_FIELDS.map((field) => {
          const column = mapping[field];
          return (
            <SelectField
              key={field}
              label={t(`import.field.${field}`)}
              hint={column && values[column] ? t('import.sample', { value: values[column] }) : undefined}
              value={column ?? ''}
              onChange={(event) => setMapping({ ...mapping, [field]: event.target.value || undefined })}
            >
              <option value="">{t('import.no_column')}</option>
              {columns.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </SelectField>
          );
        })}
      </div>
      {!namesCards(mapping) && <p className="error">{t('import.map_needs_name')}</p>}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" disabled={!namesCards(mapping)} onClick={() => onRead(mapping)}>
          {t('import.map_read')}
        </Button>
        <Button onClick={onLeave}>{t('import.other_file')}</Button>
      </div>
    </div>
  );
}
