import { store } from './store';

export interface Toast {
  id: number;
  text: string;
  tone?: 'plain' | 'warn' | 'danger';
  action?: { label: string; run: () => void };
  /** How long it stays, in milliseconds. */
  life?: number;
  /** Runs once it is gone without its action having been used. */
  onGone?: () => void;
}

export const toasts = store<Toast[]>([]);
const most = 3;
let last = 0;

/**
 * Says something in passing at the lower edge of the window, and answers how to `dismiss` it. It stays for six seconds unless said otherwise,
 * longer while it is pointed at; of more than three the oldest makes room.
 */
export function toast(text: string, more: Pick<Toast, 'tone' | 'action' | 'life' | 'onGone'> = {}): number {
  const id = ++last;
  for (const { id: old } of toasts.get().slice(0, 1 - most)) dismiss(old);
  toasts.set((all) => [...all, { id, text, ...more }]);
  return id;
}

export function dismiss(id: number): void {
  remove(id)?.onGone?.();
}

/** Does what the toast offers. */
export function act(id: number): void {
  remove(id)?.action?.run();
}

function remove(id: number): Toast | undefined {
  const found = toasts.get().find((one) => one.id === id);
  toasts.set((all) => all.filter((one) => one !== found));
  return found;
}
