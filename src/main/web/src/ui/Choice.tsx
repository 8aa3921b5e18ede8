import type { ComponentProps, ReactNode } from 'react';

export interface ChoiceProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: string;
  hint?: string;
  icon?: ReactNode;
  /** A chip in a row, not a slot of its own. */
  compact?: boolean;
  multiple?: boolean;
  /** Behind the label: a count. */
  aside?: ReactNode;
}

/** One of several: a radio button, or a checkbox where many may be chosen. */
export function Choice({ label, hint, icon, compact, multiple, aside, ...input }: ChoiceProps) {
  return (
    <label className="choice" data-compact={compact ? '' : undefined}>
      <input type={multiple ? 'checkbox' : 'radio'} {...input} />
      {icon}
      <span className={compact ? undefined : 'grid'}>
        <span className={compact ? undefined : 'font-semibold'}>{label}</span>
        {hint && <span className="hint">{hint}</span>}
      </span>
      {aside && <> {aside}</>}
    </label>
  );
}

export interface ChoicesProps {
  label: string;
  hint?: string;
  /** Side by side instead of below each other. */
  row?: boolean;
  /** The label is spoken but not seen: a heading above asks the same. */
  quiet?: boolean;
  /** At the end of the label's line: a state. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A group of choices under one label. */
export function Choices({ label, hint, row, quiet, aside, children }: ChoicesProps) {
  return (
    <fieldset className="field">
      <legend className={quiet ? 'sr-only' : 'label mb-1.5'}>{label}</legend>
      {aside && <span className="choices-aside">{aside}</span>}
      {hint && <p className="hint mb-1">{hint}</p>}
      <div className={row ? 'flex flex-wrap gap-2' : 'grid gap-2'}>{children}</div>
    </fieldset>
  );
}

/** On or off, at once. */
export function Switch({ label, hint, ...input }: Omit<ComponentProps<'input'>, 'type'> & { label: string; hint?: string }) {
  return (
    <label className="switch">
      <span className="grid gap-0.5">
        <span className="font-medium">{label}</span>
        {hint && <span className="hint">{hint}</span>}
      </span>
      <input type="checkbox" role="switch" {...input} />
    </label>
  );
}
