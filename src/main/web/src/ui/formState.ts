import { createContext, useContext } from 'react';
import type { Problem } from '../api/errors';

export interface FormState {
  /** What is wrong, by field name. */
  errors: Record<string, string>;
  problem?: Problem;
  busy: boolean;
  /** Seconds until the server will listen again. */
  wait: number;
  /** Whether somebody has filled something in that was not sent yet. */
  dirty: boolean;
  /** Does what another button of the form is for, with the form's own way of being busy and of saying what went wrong. */
  run: (work: () => Promise<unknown>) => Promise<void>;
}

export const FormContext = createContext<FormState>({ errors: {}, busy: false, wait: 0, dirty: false, run: async (work) => void (await work()) });

export function useForm(): FormState {
  return useContext(FormContext);
}

export function useFieldError(name: string | undefined): string | undefined {
  const { errors } = useForm();
  return name ? errors[name] : undefined;
}
