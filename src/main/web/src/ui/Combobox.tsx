import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import { ErrorPanel } from './ErrorPanel';
import { useField } from './Field';
import { useCombobox } from './useCombobox';

export interface ComboboxProps<T> {
  label: string;
  hint?: string;
  placeholder?: string;
  /** What is typed; the caller looks the items up. */
  query: string;
  onQuery: (query: string) => void;
  items: readonly T[];
  loading?: boolean;
  /** Why the items could not be looked up. */
  error?: unknown;
  onRetry?: () => void;
  /** At the end of the label's line: a state. */
  aside?: ReactNode;
  keyOf: (item: T) => string | number;
  render: (item: T) => ReactNode;
  onSelect: (item: T) => void;
}

/** A search field whose finds can be chosen with the keyboard alone. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { label, hint, placeholder, aside, query, onQuery, items, loading, error, onRetry, keyOf, render, onSelect } = props;
  const box = useCombobox({ items, onSelect });
  const field = useField({ hint });
  const status = loading ? t('ui.searching') : query && items.length === 0 && !error ? t('ui.no_match', { query }) : '';
  return (
    <div className="field">
      <div className="label-line">
        <label className="label" htmlFor={field.id}>
          {label}
        </label>
        {aside}
      </div>
      <div className="combobox">
        <input
          {...field.inputProps}
          {...box.inputProps}
          className="input"
          value={query}
          placeholder={placeholder}
          onChange={(event) => onQuery(event.target.value)}
        />
        {box.open && items.length > 0 && (
          <ul {...box.listProps} className="listbox" aria-label={label}>
            {items.map((item, index) => (
              <li key={keyOf(item)} className="menu-item" {...box.optionProps(index)}>
                {render(item)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {hint && (
        <p className="hint" id={field.hintId}>
          {hint}
        </p>
      )}
      <p className="hint" role="status">
        {box.open && status}
      </p>
      {Boolean(error) && !loading && <ErrorPanel error={error} onRetry={onRetry} />}
    </div>
  );
}
