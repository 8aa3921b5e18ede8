import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import * as v from 'valibot';
import { Problem } from '../api/errors';
import { t } from '../i18n/t';
import { Button, type ButtonProps } from './Button';
import { FormContext, useForm, type FormState } from './formState';
import { sentence } from './sentence';
import { useCountdown } from './useCountdown';

export interface FormProps<S extends v.GenericSchema> {
  schema: S;
  /** Sends what was filled in; a `Problem` it throws is shown at the fields it names, or above them. */
  onSubmit: (values: v.InferOutput<S>) => Promise<unknown>;
  children: ReactNode;
  className?: string;
}

/** A form of uncontrolled fields: checked here, sent, and told what the server says. A summary of what is wrong takes the focus. */
export function Form<S extends v.GenericSchema>({ schema, onSubmit, children, className = 'grid gap-4' }: FormProps<S>) {
  const [state, setState] = useState<Pick<FormState, 'errors' | 'problem' | 'busy'>>({ errors: {}, busy: false });
  const [dirty, setDirty] = useState(false);
  const wait = useCountdown(state.problem?.retryAfter, state.problem);
  const form = useRef<HTMLFormElement>(null);

  const run = async (work: () => Promise<unknown>) => {
    if (state.busy || wait > 0) return;
    setState({ errors: {}, busy: true });
    try {
      await work();
      setState({ errors: {}, busy: false });
      setDirty(false);
    } catch (error) {
      const problem = Problem.of(error);
      setState({ errors: known(problem.fields, form.current), problem, busy: false });
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state.busy || wait > 0) return;
    const checked = v.safeParse(schema, read(new FormData(form.current!)));
    if (!checked.success) setState({ errors: issues(checked.issues), busy: false });
    else void run(() => onSubmit(checked.output));
  };

  // What a password manager fills in by itself is nobody's work.
  const touch = ({ target }: FormEvent) => target === document.activeElement && setDirty(true);

  return (
    <FormContext value={{ ...state, wait, dirty, run }}>
      <form ref={form} className={className} noValidate onInput={touch} onSubmit={submit}>
        <Summary form={form} />
        {children}
      </form>
    </FormContext>
  );
}

function Summary({ form }: { form: { current: HTMLFormElement | null } }) {
  const { errors, problem } = useForm();
  const ref = useRef<HTMLDivElement>(null);
  const names = Object.keys(errors);
  const shown = names.length > 0 || problem !== undefined;
  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [shown, errors, problem]);
  if (!shown) return null;

  const controls = [...(form.current?.elements ?? [])] as HTMLInputElement[];
  const control = (name: string) => controls.find((one) => one.name === name);
  const label = (name: string) => control(name)?.labels?.[0]?.textContent ?? name;
  return (
    <div ref={ref} className="error-panel" role="alert" tabIndex={-1}>
      <p className="font-semibold">{names.length > 0 ? t('ui.form_wrong', { count: names.length }) : problem?.message}</p>
      <ul className="grid gap-1 empty:hidden">
        {names.map((name) => (
          <li key={name}>
            <button type="button" className="text-danger underline" onClick={() => control(name)?.focus()}>
              {sentence(label(name), errors[name] ?? '')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The button that sends the form around it. */
export function Submit({ children, ...rest }: ButtonProps) {
  const { busy, wait } = useForm();
  return (
    <Button kind="primary" {...rest} type="submit" busy={busy} wait={wait}>
      {children}
    </Button>
  );
}

/** The values by name; a name that ends in `[]` collects all of its values. */
function read(data: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(data.keys())) {
    if (name.endsWith('[]')) values[name.slice(0, -2)] = data.getAll(name);
    else values[name] = data.get(name);
  }
  return values;
}

function issues(all: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of all) errors[v.getDotPath(issue) ?? ''] ??= issue.message;
  return errors;
}

/** Only what this form has a field for; the rest is said by the problem itself. */
function known(fields: Record<string, string>, form: HTMLFormElement | null): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => form?.elements.namedItem(name)));
}
