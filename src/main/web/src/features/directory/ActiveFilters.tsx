import { X } from 'lucide-react';
import './active-filters.css';
import { filtersOf } from './search';
import { t } from './text';
import { useTradersSearch } from './useTraders';
import { filterName } from './words';

/** What narrows the search; each can be taken away by itself. */
export function ActiveFilters() {
  const { search, toggle, clear } = useTradersSearch();
  const filters = filtersOf(search);
  if (filters.length === 0) return null;
  return (
    <ul className="traders-active" aria-label={t('traders.active')}>
      {filters.map((filter) => (
        <li key={filter.name + filter.value}>
          <button
            type="button"
            className="chip"
            aria-label={t('traders.remove', { filter: filterName(filter) })}
            onClick={() => toggle(filter)}
          >
            <span dir="auto">{filterName(filter)}</span>
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <button type="button" className="chip" data-kind="quiet" onClick={clear}>
            {t('traders.clear')}
          </button>
        </li>
      )}
    </ul>
  );
}
