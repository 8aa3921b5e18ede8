import { store } from './store';

export interface Toast {
  id: number;
  text: string;
  tone?: 'plain' | 'warn' | 'danger';
  action?: { label: string; run: () => void };
}

export const toasts = store<Toast[]>([]);
let last = 0;

/** Says something in passing at the lower edge of the window. It stays for six seconds, longer while it is pointed at. */
export function toast(text: string, { tone, action }: Pick<Toast, 'tone' | 'action'> = {}): void {
  toasts.set((all) => [...all.slice(-3), { id: ++last, text, tone, action }]);
}

export function dismiss(id: number): void {
  toasts.set((all) => all.filter((one) => one.id !== id));
}
