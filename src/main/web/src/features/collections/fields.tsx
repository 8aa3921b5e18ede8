import { useEffect, useRef, type ComponentProps, type FocusEvent, type KeyboardEvent } from 'react';
import { Field } from '../../ui/Field';

interface SelfSaving<T> {
  label: string;
  value: T;
  onSave: (value: T) => void;
}

/** A whole number, clamped to its bounds. */
export function NumberField({ label, value, min, max = 9999, onSave }: SelfSaving<number> & { min: number; max?: number }) {
  return (
    <Line
      label={label}
      value={String(value)}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={1}
      onSave={(text) => {
        const next = Math.min(max, Math.max(min, Math.round(Number(text))));
        if (Number.isFinite(next)) onSave(next);
        return String(Number.isFinite(next) ? next : value);
      }}
    />
  );
}

/** An amount of money; empty for none. */
export function MoneyField({ label, value, onSave }: SelfSaving<number | null>) {
  return (
    <Line
      label={label}
      value={value === null ? '' : value.toFixed(2)}
      type="number"
      inputMode="decimal"
      min={0}
      step={0.01}
      onSave={(text) => {
        const next = text === '' ? null : Math.round(Math.max(0, Number(text)) * 100) / 100;
        onSave(next);
        return next === null ? '' : next.toFixed(2);
      }}
    />
  );
}

export function TextLine({ label, value, maxLength, onSave }: SelfSaving<string | null> & { maxLength: number }) {
  return (
    <Line
      label={label}
      value={value ?? ''}
      maxLength={maxLength}
      dir="auto"
      onSave={(text) => {
        onSave(text.trim() || null);
        return text.trim();
      }}
    />
  );
}

interface ChoiceFieldProps<T extends string> extends SelfSaving<T> {
  options: readonly (readonly [T, string])[];
}

export function ChoiceField<T extends string>({ label, value, options, onSave }: ChoiceFieldProps<T>) {
  return (
    <Field label={label}>
      {(props) => (
        <select {...props} value={value} onChange={(event) => onSave(event.target.value as T)}>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type LineProps = Omit<ComponentProps<'input'>, 'value'> & {
  label: string;
  value: string;
  /** Takes what was typed and answers how it is written. */
  onSave: (text: string) => string;
};

/** An input that saves when it is left or Enter is pressed, and shows what others have made of it meanwhile. */
function Line({ label, value, onSave, ...input }: LineProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current && document.activeElement !== ref.current) ref.current.value = value;
  }, [value]);

  const save = ({ currentTarget }: FocusEvent<HTMLInputElement> | KeyboardEvent<HTMLInputElement>) => {
    if (currentTarget.value !== value) currentTarget.value = onSave(currentTarget.value);
  };
  return (
    <Field label={label}>
      {(props) => (
        <input
          {...input}
          {...props}
          ref={ref}
          defaultValue={value}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && save(event)}
        />
      )}
    </Field>
  );
}
