import { useId, useRef, type KeyboardEvent, type ReactNode, type ToggleEvent } from 'react';
import { placeBy } from './place';

export interface MenuProps {
  /** What opens the menu: a `<button>` to which the given properties are handed. */
  trigger: (props: { popoverTarget: string; 'aria-haspopup': 'menu' }) => ReactNode;
  label: string;
  align?: 'start' | 'end';
  /** What stands above the items and is not one of them. */
  head?: ReactNode;
  onOpen?: () => void;
  children: ReactNode;
}

/** A menu in the top layer: arrows, Home, End and letters move, Esc and a click outside close it. */
export function Menu({ trigger, label, align = 'start', head, onOpen, children }: MenuProps) {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  const opened = (event: ToggleEvent) => {
    const anchor = document.querySelector(`[popovertarget="${id}"]`);
    if (event.newState !== 'open' || !ref.current || !anchor) return;
    onOpen?.();
    placeBy(anchor, ref.current, align);
    items()[0]?.focus();
  };

  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = target(event.key, at, all);
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  };

  return (
    <>
      {trigger({ popoverTarget: id, 'aria-haspopup': 'menu' })}
      <div ref={ref} id={id} popover="auto" className="menu" onToggle={opened} onKeyDown={move}>
        {head}
        <div role="menu" aria-label={label} onClick={() => ref.current?.hidePopover()}>
          {children}
        </div>
      </div>
    </>
  );
}

function target(key: string, at: number, all: HTMLElement[]): number | undefined {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at < 0 ? -1 : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return -1;
  if (key.length !== 1) return undefined;
  const begins = (item: HTMLElement) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase());
  const found = [...all.keys()].map((step) => (at + 1 + step) % all.length).find((index) => begins(all[index]!));
  return found;
}
