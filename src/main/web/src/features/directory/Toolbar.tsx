import { Link } from '@tanstack/react-router';
import { Grid2x2, List, Search, SlidersHorizontal, Star } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { session } from '../../api/session';
import { number } from '../../i18n/format';
import { useShortcut } from '../../shell/shortcuts';
import { Button } from '../../ui/Button';
import { useStore } from '../../ui/store';
import { Tooltip } from '../../ui/Tooltip';
import { useSettled } from '../../ui/useSettled';
import { filtersOf, PERSONAL, type Filter } from './search';
import { t } from './text';
import './toolbar.css';
import { useTradersSearch } from './useTraders';
import { filterName } from './words';

/** The filters that are used most, one press away. */
const CHIPS: Filter[] = [
  { name: 'has_my_wants', value: 'true' },
  { name: 'wants_my_cards', value: 'true' },
  { name: 'online_only', value: 'true' },
  { name: 'verified_only', value: 'true' },
  { name: 'format', value: 'modern' },
];

/** Search, the most used filters, how many there are, and how they lie. */
export function Toolbar({ total, onFilters }: { total: number | undefined; onFilters: () => void }) {
  const { search, change } = useTradersSearch();
  const active = filtersOf(search).length;
  const view = search.view ?? 'grid';
  return (
    <>
      <SearchBox />
      <div className="traders-chips">
        <Chips />
        <Button icon={<SlidersHorizontal aria-hidden="true" />} onClick={onFilters}>
          {active > 0 ? t('traders.filters_on', { count: active }) : t('traders.filters')}
        </Button>
      </div>
      <span className="traders-count code" role="status">
        {total !== undefined && t('traders.count', { count: total, shown: number(total) })}
      </span>
      <div className="traders-views" role="group" aria-label={t('traders.views')}>
        {(['grid', 'list'] as const).map((key) => (
          <Tooltip key={key} text={t(`traders.view.${key}`)}>
            <Button
              icon={key === 'grid' ? <Grid2x2 aria-hidden="true" /> : <List aria-hidden="true" />}
              aria-label={t(`traders.view.${key}`)}
              aria-pressed={view === key}
              onClick={() => change({ view: key === 'list' ? key : undefined, page: search.page })}
            />
          </Tooltip>
        ))}
      </div>
    </>
  );
}

function Chips() {
  const { search, toggle } = useTradersSearch();
  const signedIn = Boolean(useStore(session));
  const on = filtersOf(search);
  return (
    <>
      {CHIPS.map((filter) => {
        const closed = !signedIn && PERSONAL.includes(filter.name);
        return (
          <Button
            key={filter.name}
            aria-pressed={on.some(({ name, value }) => name === filter.name && value === filter.value)}
            disabled={closed}
            title={closed ? t('traders.sign_in_first') : undefined}
            onClick={() => toggle(filter)}
          >
            {filterName(filter)}
          </Button>
        );
      })}
      {signedIn && (
        <Link to="/favorites" className="button">
          <Star aria-hidden="true" />
          {t('traders.favorites')}
        </Link>
      )}
    </>
  );
}

/** Search by name, a moment after typing stops; typing on is no step of its own on the way back. */
function SearchBox() {
  const { search, change, correct } = useTradersSearch();
  const [typed, setTyped] = useState(search.q ?? '');
  const settled = useSettled(typed.trim());
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', 'traders.search', () => input.current?.focus());

  useEffect(() => {
    if (settled !== (search.q ?? '')) (search.q ? correct : change)({ q: settled || undefined });
    // Only typing moves the address; what the address says afterwards must not be answered again.
  }, [settled]);
  useEffect(() => {
    setTyped((now) => (now.trim() === (search.q ?? '') ? now : (search.q ?? '')));
  }, [search.q]);

  return (
    <div className="traders-search" role="search">
      <Search aria-hidden="true" />
      <input
        ref={input}
        type="search"
        className="input"
        aria-label={t('traders.search')}
        placeholder={t('traders.search_hint')}
        enterKeyHint="search"
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}
