import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../api/me';
import { Dialog } from '../ui/Dialog';
import { useCombobox } from '../ui/useCombobox';
import { useStore } from '../ui/store';
import { matching } from './matching';
import { placesFor } from './nav';
import { Keys } from './Keys';
import { recent } from './recent';
import { shortcuts } from './shortcuts';
import { t } from './text';

interface Command {
  id: string;
  label: string;
  keys?: string;
  run: () => void;
}

/** Every place and every action by name, what was used last first. */
export function CommandMenu({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={t('command.title')} place="top" bare>
      <Commands onDone={onClose} />
    </Dialog>
  );
}

function Commands({ onDone }: { onDone: () => void }) {
  const [query, setQuery] = useState('');
  const items = matching(useCommands(), query, ({ label }) => label);
  const box = useCombobox({
    items,
    alwaysOpen: true,
    onSelect: (command) => {
      onDone();
      command.run();
    },
  });
  return (
    <>
      <input
        {...box.inputProps}
        className="command-input"
        autoFocus
        aria-label={t('command.title')}
        placeholder={t('command.placeholder')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul {...box.listProps} className="listbox" aria-label={t('command.title')}>
        {items.map((command, index) => (
          <li key={command.id} className="menu-item" {...box.optionProps(index)}>
            {command.label}
            {command.keys && <Keys keys={command.keys} />}
          </li>
        ))}
      </ul>
      <p className="sr-only" role="status">
        {t('command.found', { count: items.length })}
      </p>
      {items.length === 0 && <p className="command-none">{t('ui.no_match', { query })}</p>}
    </>
  );
}

/** Places visited lately, then all places, then what the page itself offers. */
function useCommands(): Command[] {
  const me = useMe();
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate({ to });
  const visited = useStore(recent).map(({ to, title }) => ({ id: `recent ${to}`, label: title, run: go(to) }));
  const places = placesFor(me).map(({ to, label, keys }) => ({
    id: label,
    label: t('command.go_to', { place: t(label) }),
    keys,
    run: go(to(me)),
  }));
  const navigates = new Set(places.map(({ keys }) => keys));
  const offered = useStore(shortcuts)
    .filter(({ keys }) => !navigates.has(keys) && keys !== 'Mod+k')
    .map(({ keys, label, run }) => ({ id: `key ${keys}`, label: t(label), keys, run }));
  return [...visited, ...places, ...offered];
}
