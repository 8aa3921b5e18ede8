import { useNavigate } from '@tanstack/react-router';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { ok } from '../api/errors';
import { keys } from '../api/keys';
import { useMe } from '../api/me';
import type { FrameTier } from '../api/types';
import { Dialog } from '../ui/Dialog';
import { useCombobox } from '../ui/useCombobox';
import { useStore } from '../ui/store';
import { useSettled } from '../ui/useSettled';
import { matching } from './matching';
import { allPlacesFor } from './menu';
import { Keys } from './Keys';
import { recent } from './recent';
import { shortcuts } from './shortcuts';
import { t } from './text';

interface Command {
  id: string;
  label: string;
  /** Behind the label, smaller. */
  note?: string;
  /** The frame of the trader that the command leads to. */
  tier?: FrameTier;
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
  const items = [...matching(useCommands(), query, ({ label }) => label), ...useFound(query)];
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
            {command.tier && <i className="foil" data-tier={command.tier} />}
            <span dir="auto">{command.label}</span>
            {command.note && <span className="code">{command.note}</span>}
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

const FOUND = 6;

/** Traders whose names begin like what is typed, or nearly so. */
function useFound(query: string): Command[] {
  const navigate = useNavigate();
  const q = useSettled(query.trim());
  const { data } = useQuery({
    queryKey: keys.search(q),
    queryFn: ({ signal }) => ok(api.GET('/directory/search', { params: { query: { q, limit: FOUND } }, signal })),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  if (query.trim().length < 2) return [];
  return (data ?? []).map(({ id, username, display_name, frame_tier }) => ({
    id: `trader ${id}`,
    label: t('command.view', { name: display_name }),
    note: `@${username}`,
    tier: frame_tier,
    run: () => void navigate({ to: '/u/$username', params: { username } }),
  }));
}

/** Places visited lately, then all places, then what the page itself offers. */
function useCommands(): Command[] {
  const me = useMe();
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate({ to });
  const visited = useStore(recent).map(({ to, title }) => ({ id: `recent ${to}`, label: title, run: go(to) }));
  const places = allPlacesFor(me).map(({ to, label, keys }) => ({
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
