import { useId, useState, type KeyboardEvent } from 'react';

export interface ComboboxOptions<T> {
  items: readonly T[];
  onSelect: (item: T) => void;
  /** Whether the list is shown while the input has the focus. A menu that is nothing but a list is always open. */
  alwaysOpen?: boolean;
}

/** The keyboard and the roles of an input with a list below it: focus stays in the input, the active option is pointed at. */
export function useCombobox<T>({ items, onSelect, alwaysOpen = false }: ComboboxOptions<T>) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(0);
  const open = alwaysOpen || opened;
  const at = Math.min(active, items.length - 1);

  const select = (item: T | undefined) => {
    if (item === undefined) return;
    setOpened(false);
    setActive(0);
    onSelect(item);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && items.length) {
      event.preventDefault();
      setOpened(true);
      setActive(open ? (at + step + items.length) % items.length : at);
    } else if (event.key === 'Enter' && open && items.length && !event.nativeEvent.isComposing) {
      event.preventDefault();
      select(items[at]);
    } else if (event.key === 'Escape' && opened) {
      event.preventDefault();
      event.stopPropagation();
      setOpened(false);
    }
  };

  return {
    open,
    inputProps: {
      role: 'combobox',
      'aria-expanded': open && items.length > 0,
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list',
      'aria-activedescendant': open && items.length > 0 ? `${id}-${at}` : undefined,
      autoComplete: 'off',
      spellCheck: false,
      onKeyDown,
      onFocus: () => setOpened(true),
      onBlur: () => setOpened(false),
      onInput: () => {
        setOpened(true);
        setActive(0);
      },
    },
    listProps: { role: 'listbox', id: `${id}-list` },
    optionProps: (index: number) => ({
      role: 'option',
      id: `${id}-${index}`,
      'aria-selected': index === at,
      onPointerMove: () => setActive(index),
      // The input keeps the focus while an option is pressed.
      onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
      onClick: () => select(items[index]),
      ref: (option: HTMLElement | null) => {
        if (index === at) option?.scrollIntoView?.({ block: 'nearest' });
      },
    }),
  } as const;
}
