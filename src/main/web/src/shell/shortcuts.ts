import { useEffect, useRef } from 'react';
import type { MessageKey } from '../i18n/messages';
import { store } from '../ui/store';
import { singleKeys } from './preferences';

export interface Shortcut {
  /** Keys in order, separated by blanks: `?`, `g b`, `Shift+Escape`, `Mod+k` (Ctrl, or ⌘ on a Mac). */
  keys: string;
  label: MessageKey;
  run: () => void;
}

/** All that work on this page now; what came last wins. */
export const shortcuts = store<Shortcut[]>([]);

/** So long a `g` waits for its letter. */
const patience = 1_000;
let typed: string[] = [];
let lastAt = 0;

/** A shortcut that works while the component is there and has something to `run`. */
export function useShortcut(keys: string, label: MessageKey, run: (() => void) | undefined): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const works = run !== undefined;
  useEffect(() => {
    if (!works) return;
    const shortcut = { keys, label, run: () => latest.current?.() };
    shortcuts.set((all) => [...all, shortcut]);
    return () => shortcuts.set((all) => all.filter((one) => one !== shortcut));
  }, [keys, label, works]);
}

/** Listens on the window. Letters are left to editable fields, to other modifiers, and to whoever turned single keys off. */
export function listenForShortcuts(): () => void {
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

function press(event: KeyboardEvent): void {
  const key = name(event);
  if (event.defaultPrevented || event.isComposing || !key) return;
  const plain = !key.startsWith('Mod+');
  if (plain && (editable(event.target) || document.querySelector('dialog[open]'))) return;
  if (plain && key !== 'Shift+Escape' && singleKeys.get() === '0') return;

  typed = event.timeStamp - lastAt < patience ? [...typed, key].slice(-2) : [key];
  lastAt = event.timeStamp;
  const found = find(typed.join(' ')) ?? find(key);
  if (!found) return;
  event.preventDefault();
  typed = [];
  found.run();
}

function find(keys: string): Shortcut | undefined {
  return shortcuts.get().findLast((shortcut) => shortcut.keys === keys);
}

function name({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string | undefined {
  if (altKey || ['Shift', 'Control', 'Meta', 'Alt'].includes(key)) return undefined;
  if (ctrlKey || metaKey) return `Mod+${key.toLowerCase()}`;
  return shiftKey && key.length > 1 ? `Shift+${key}` : key;
}

const fields = 'textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])';

function editable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(fields));
}
