import type { ReactNode } from 'react';
import type { Format } from '../../../api/types';
import { Choice, Choices } from '../../../ui/Choice';
import { t } from './text';

export const formats = [
  'commander',
  'modern',
  'legacy',
  'vintage',
  'pioneer',
  'standard',
  'pauper',
  'cedh',
  'limited',
] as const satisfies readonly Format[];

export interface FormatChoicesProps {
  value: Format[];
  onChange: (formats: Format[]) => void;
  quiet?: boolean;
  aside?: ReactNode;
}

/** The formats one plays; what is chosen later stands later on the card. */
export function FormatChoices({ value, onChange, quiet, aside }: FormatChoicesProps) {
  const toggle = (format: Format) =>
    onChange(value.includes(format) ? value.filter((one) => one !== format) : [...value, format]);
  return (
    <Choices label={t('formats.label')} hint={t('formats.hint')} row quiet={quiet} aside={aside}>
      {formats.map((format) => (
        <Choice
          key={format}
          multiple
          compact
          checked={value.includes(format)}
          label={t(`format.${format}`)}
          onChange={() => toggle(format)}
        />
      ))}
      {/* In the order in which they were chosen, which the boxes do not know. */}
      {value.map((format) => (
        <input key={format} type="hidden" name="formats[]" value={format} />
      ))}
    </Choices>
  );
}
