import { useState, type ComponentProps } from 'react';
import { TextField, type FieldProps } from '../../../ui/Field';
import { t } from './text';

export const taglineLength = 50;

/** The flavour text, with a count of what is left of its fifty characters. */
export function TaglineField({ onChange, aside, ...field }: Partial<FieldProps> & ComponentProps<'input'>) {
  const [count, setCount] = useState([...String(field.defaultValue ?? '')].length);
  return (
    <TextField
      label={t('line.label')}
      hint={t('line.hint')}
      maxLength={taglineLength * 2}
      dir="auto"
      {...field}
      aside={
        <span className="flex items-baseline gap-3">
          {aside}
          <span className="counter" data-over={count > taglineLength || undefined}>
            {t('line.count', { count, most: taglineLength })}
          </span>
        </span>
      }
      onChange={(event) => {
        setCount([...event.target.value].length);
        onChange?.(event);
      }}
    />
  );
}
