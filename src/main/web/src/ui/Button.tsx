import type { ComponentProps, ReactNode } from 'react';
import { t } from '../i18n/t';

export interface ButtonProps extends ComponentProps<'button'> {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** An icon of lucide-react; beside words, or alone with an `aria-label`. */
  icon?: ReactNode;
  /** The action is on its way: the button keeps its focus but does nothing. */
  busy?: boolean;
  /** Seconds until the server will listen again; the label counts them down. */
  wait?: number;
}

/** A button. While busy or waiting it is announced as disabled and stays focusable, so that the keyboard does not lose its place. */
export function Button({ kind = 'plain', icon, busy, wait = 0, children, onClick, ...rest }: ButtonProps) {
  const idle = busy || wait > 0;
  return (
    <button
      type="button"
      className="button"
      data-kind={kind}
      data-icon={children ? undefined : ''}
      aria-disabled={idle || undefined}
      aria-busy={busy || undefined}
      {...rest}
      onClick={(event) => (idle ? event.preventDefault() : onClick?.(event))}
    >
      {icon}
      {wait > 0 ? t('ui.try_again_in', { count: wait }) : children}
    </button>
  );
}
