import { createContext, useContext } from 'react';
import type { Problem } from '../api/errors';

export interface FormState {
  /** What is wrong, by field name. */
  errors: Record<string, string>;
  problem?: Problem;
  busy: boolean;
  /** Seconds until the server will listen again. */
  wait: number;
}

export const FormContext = createContext<FormState>({ errors: {}, busy: false, wait: 0 });

export function useForm(): FormState {
  return useContext(FormContext);
}

export function useFieldError(name: string | undefined): string | undefined {
  const { errors } = useForm();
  return name ? errors[name] : undefined;
}
