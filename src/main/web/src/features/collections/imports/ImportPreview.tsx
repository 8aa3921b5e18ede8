import { CardImage } from '../../../card/CardImage';
import { number } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { SelectField } from '../../../ui/Field';
import { t } from '../text';
import { CONDITIONS, VENDORS, type Import, type Vendor } from '../types';
import { CONDITION_WORDS } from './conditions';
import { RejectedRows } from './RejectedRows';
import { Some } from './Some';
import type { Source } from './useImport';

interface ImportPreviewProps {
  source: Source;
  found: Import;
  onVendor: (vendor: Vendor | undefined) => void;
  onImport: () => void;
  onLeave: () => void;
}

/** What would come in, what would not and why, and what was guessed; nothing has changed yet. */
export function ImportPreview({ source: { file, vendor }, found, onVendor, onImport, onLeave }: ImportPreviewProps) {
  const known = VENDORS.find((each) => each === found.vendor);
  return (
    <div className="import-found">
      <div className="panel">
        <p className="import-sum" role="status">
          {t('import.would', { count: found.imported, taken: number(found.imported), rows: number(found.rows), file: file.name })}
        </p>
        <Tally found={found} />
        <SelectField
          label={t('import.read_as')}
          value={vendor ?? ''}
          onChange={(event) => onVendor((event.target.value as Vendor) || undefined)}
        >
          <option value="">{known ? t('import.detected', { vendor: t(`vendor.${known}`) }) : t('import.by_columns')}</option>
          {VENDORS.map((each) => (
            <option key={each} value={each}>
              {t(`vendor.${each}`)}
            </option>
          ))}
        </SelectField>
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" disabled={found.imported === 0} onClick={onImport}>
            {t('import.commit', { count: found.imported })}
          </Button>
          <Button onClick={onLeave}>{t('import.other_file')}</Button>
        </div>
      </div>
      <RejectedRows rejected={found.rejected} />
      {found.guessed.length > 0 && <Guessed guessed={found.guessed} />}
      {known && <Conditions vendor={known} />}
    </div>
  );
}

function Tally({ found: { imported, rejected, guessed } }: { found: Import }) {
  return (
    <dl className="tally">
      <div>
        <dt>{t('import.taken')}</dt>
        <dd>{number(imported)}</dd>
      </div>
      <div data-tone={guessed.length > 0 ? 'warn' : undefined}>
        <dt>{t('import.guessed')}</dt>
        <dd>{number(guessed.length)}</dd>
      </div>
      <div data-tone={rejected.length > 0 ? 'danger' : undefined}>
        <dt>{t('import.refused')}</dt>
        <dd>{number(rejected.length)}</dd>
      </div>
    </dl>
  );
}

function Guessed({ guessed }: { guessed: Import['guessed'] }) {
  return (
    <section className="panel">
      <h2>{t('import.guessed_title')}</h2>
      <p className="text-ink-2">{t('import.guessed_text')}</p>
      <Some items={guessed} className="guessed">
        {({ line, card }) => (
          <li key={line}>
            <span className="thumb">
              <CardImage card={card} decorative />
            </span>
            <span className="min-w-0">
              <span className="card-title">{card.name}</span>
              <span className="card-note">{t('import.line_as', { line: String(line), set: card.set_code.toUpperCase() })}</span>
            </span>
          </li>
        )}
      </Some>
    </section>
  );
}

function Conditions({ vendor }: { vendor: Vendor }) {
  return (
    <section className="panel">
      <h2>{t('import.conditions_title')}</h2>
      <p className="text-ink-2">{t('import.conditions_text', { vendor: t(`vendor.${vendor}`) })}</p>
      <dl className="conditions rows">
        {CONDITIONS.map((condition) => (
          <div key={condition}>
            <dt>{CONDITION_WORDS[vendor][condition]}</dt>
            <dd>{t(`condition.${condition}`)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('import.no_condition')}</dt>
          <dd>{t('condition.NM')}</dd>
        </div>
      </dl>
    </section>
  );
}
