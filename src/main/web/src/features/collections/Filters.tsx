import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../shell/shortcuts';
import type { InventoryFilters } from './inventory';
import { portfolioQuery } from './portfolio';
import type { CollectionSearch } from './routes';
import { t } from './text';
import { CONDITIONS, FINISHES } from './types';
import { useSettled } from '../../ui/useSettled';

/** The filters that the address names. */
export function useFilters() {
  const search = useSearch({ from: '/collection' });
  const { tab, for_trade, ...rest } = search;
  const navigate = useNavigate();
  const filters: InventoryFilters = { ...rest, ...(for_trade && { for_trade: for_trade === 'true' }) };
  return {
    filters,
    filtered: Object.values(filters).some((value) => value !== undefined),
    change: (change: Partial<CollectionSearch>) =>
      void navigate({ to: '/collection', search: { ...search, ...change }, replace: true, resetScroll: false }),
    clear: () => void navigate({ to: '/collection', search: { tab }, replace: true, resetScroll: false }),
  };
}

/** Search by name; set, finish, condition, and whether it is for trade. */
export function Filters() {
  const { filters, change } = useFilters();
  const { data: portfolio } = useQuery(portfolioQuery);
  const sets = portfolio?.by_set.map(({ set_code }) => set_code).sort() ?? [];
  if (filters.set && !sets.includes(filters.set)) sets.push(filters.set);
  return (
    <div className="filters" role="search" aria-label={t('collection.filters')}>
      <NameFilter />
      <Select
        label={t('collection.set')}
        value={filters.set}
        options={sets.map((set) => [set, set.toUpperCase()])}
        onChange={(set) => change({ set })}
      />
      <Select
        label={t('collection.finish')}
        value={filters.finish}
        options={FINISHES.map((finish) => [finish, t(`finish.${finish}`)])}
        onChange={(finish) => change({ finish })}
      />
      <Select
        label={t('collection.condition')}
        value={filters.condition}
        options={CONDITIONS.map((condition) => [condition, t(`condition.${condition}`)])}
        onChange={(condition) => change({ condition })}
      />
      <Select
        label={t('collection.for_trade')}
        value={filters.for_trade === undefined ? undefined : (`${filters.for_trade}` as const)}
        options={[
          ['true', t('collection.for_trade')],
          ['false', t('collection.kept')],
        ]}
        onChange={(for_trade) => change({ for_trade })}
      />
    </div>
  );
}

/** Search by name, a moment after typing stops. */
export function NameFilter() {
  const { filters, change } = useFilters();
  const [typed, setTyped] = useState(filters.q ?? '');
  const settled = useSettled(typed.trim());
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', 'collection.search', () => input.current?.focus());

  useEffect(() => {
    if (settled !== (filters.q ?? '')) change({ q: settled || undefined });
    // Only typing moves the address; what the address says afterwards must not be answered again.
  }, [settled]);
  useEffect(() => {
    if (filters.q === undefined) setTyped('');
  }, [filters.q]);

  return (
    <input
      ref={input}
      type="search"
      className="input"
      aria-label={t('collection.search')}
      placeholder={t('collection.search')}
      enterKeyHint="search"
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly (readonly [T, string])[];
  onChange: (value: T | undefined) => void;
}

function Select<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  return (
    <select
      className="input"
      aria-label={label}
      data-chosen={value !== undefined || undefined}
      value={value ?? ''}
      onChange={(event) => onChange((event.target.value as T) || undefined)}
    >
      <option value="">{label}</option>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}
