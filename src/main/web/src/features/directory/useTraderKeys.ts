import { useEffect, type RefObject } from 'react';
import { useShortcut } from '../../shell/shortcuts';

/** What a key does to the trader who has the focus, or else lies under the pointer. */
const actions = { f: '.pc-flip', s: '[data-action="favorite"]', t: '[data-action="trade"]', m: '[data-action="message"]' } as const;

/** `j`, `k` and the arrows walk over the sheet, Enter and `o` open; the other keys press the button of that name. */
export function useTraderKeys(sheet: RefObject<HTMLElement | null>, columns: number, count: number, show: (index: number) => void): void {
  const current = () =>
    document.activeElement?.closest<HTMLElement>('[data-index]') ?? sheet.current?.querySelector<HTMLElement>('[data-index]:hover');
  const press = (what: string) => current()?.querySelector<HTMLElement>(what)?.click();
  const walk = (step: number) => {
    const at = Number(current()?.dataset.index ?? -1);
    const next = Math.min(count - 1, Math.max(0, at + (at < 0 ? 1 : step)));
    show(next);
    requestAnimationFrame(() => sheet.current?.querySelector<HTMLElement>(`[data-index="${next}"] [data-action="open"]`)?.focus());
  };

  useShortcut('j', 'traders.key.next', () => walk(1));
  useShortcut('k', 'traders.key.previous', () => walk(-1));
  useShortcut('o', 'traders.key.open', () => press('[data-action="open"]'));
  useShortcut('f', 'traders.key.flip', () => press(actions.f));
  useShortcut('s', 'traders.key.favorite', () => press(actions.s));
  useShortcut('t', 'traders.key.trade', () => press(actions.t));
  useShortcut('m', 'traders.key.message', () => press(actions.m));

  useEffect(() => {
    const arrow = (event: KeyboardEvent) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
      const inside = event.target instanceof Element && sheet.current?.contains(event.target) && !event.target.closest('[popover]');
      if (step === undefined || !inside || event.defaultPrevented) return;
      event.preventDefault();
      walk(step);
    };
    window.addEventListener('keydown', arrow);
    return () => window.removeEventListener('keydown', arrow);
  });
}
