import { useId, type ComponentProps, type ReactNode } from 'react';
import { useFieldError } from './formState';
import { sentence } from './sentence';

/** The ids that tie a control to its hint and its error. */
export function useField({ name, hint, error }: { name?: string; hint?: ReactNode; error?: string }) {
  const id = useId();
  const shown = useFieldError(name) ?? error;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = shown ? `${id}-error` : undefined;
  return {
    id,
    hintId,
    errorId,
    error: shown,
    inputProps: {
      id,
      'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
      'aria-invalid': shown ? true : undefined,
    },
  } as const;
}

export interface FieldProps {
  name?: string;
  label: string;
  hint?: ReactNode;
  /** An error that the surrounding form does not know of. */
  error?: string;
  /** At the end of the label's line: a count, a state. */
  aside?: ReactNode;
}

/** Label above, control, then error and hint. The control gets the properties that tie it to them. */
export function Field({ label, hint, aside, children, ...rest }: FieldProps & { children: (props: FieldControl) => ReactNode }) {
  const { id, hintId, errorId, error, inputProps } = useField({ hint, ...rest });
  return (
    <div className="field">
      <div className="label-line">
        <label className="label" htmlFor={id}>
          {label}
        </label>
        {aside}
      </div>
      {children({ ...inputProps, name: rest.name, className: 'input' })}
      {error && (
        <p className="error" id={errorId}>
          {sentence(label, error)}
        </p>
      )}
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

export type FieldControl = ReturnType<typeof useField>['inputProps'] & { name?: string; className: string };

export function TextField({ label, hint, error, aside, name, ...input }: FieldProps & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside} name={name}>
      {(props) => <input {...input} {...props} />}
    </Field>
  );
}

export function SelectField({ label, hint, error, aside, name, ...select }: FieldProps & ComponentProps<'select'>) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside} name={name}>
      {(props) => <select {...select} {...props} />}
    </Field>
  );
}
