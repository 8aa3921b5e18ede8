import type { KeyboardEvent } from 'react';

/** Arrows walk along the messages, `r` reacts to the one that has the focus, Esc goes back to the composer. */
export function useRoving(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const slip = (event.target as HTMLElement).closest<HTMLElement>('[data-message]');
    if (!slip || event.target !== slip) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-message]')];
    const next = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (next !== undefined) all[all.indexOf(slip) + next]?.focus();
    else if (event.key === 'r') slip.querySelector<HTMLElement>('[data-tool="react"]')?.click();
    else if (event.key === 'Escape') document.querySelector<HTMLElement>('[data-composer]')?.focus();
    else return;
    event.preventDefault();
  };
}
