import { useQueries } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { number } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { countQuery } from './directory';
import { filtersOf, queryOf, toggled, type Filter } from './search';
import { t } from './text';
import { useTradersSearch } from './useTraders';
import { filterName } from './words';

/** So many ways out are offered. */
const WAYS = 2;

/** Nobody is found: names the filters, and offers to take away those that stand most in the way. */
export function NoTraders() {
  const { search, toggle, clear } = useTradersSearch();
  const filters = filtersOf(search);
  const counts = useQueries({ queries: filters.map((filter) => countQuery(queryOf(toggled(search, filter)))) });
  const ways = filters
    .map((filter, at) => ({ filter, count: counts[at]?.data ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, WAYS);
  return (
    <div className="sheet">
      <EmptyPocket
        icon={<SearchX aria-hidden="true" />}
        title={filters.length > 0 ? t('traders.none_title', { filters: filters.map(filterName).join(' + ') }) : t('traders.nobody_title')}
        action={
          filters.length > 0 && (
            <div className="flex flex-wrap justify-center gap-2">
              {ways.map(({ filter, count }) => (
                <Way key={filter.name + filter.value} filter={filter} count={count} onTake={() => toggle(filter)} />
              ))}
              <Button kind={ways.length > 0 ? 'quiet' : 'plain'} onClick={clear}>
                {t('traders.clear')}
              </Button>
            </div>
          )
        }
      >
        {t(filters.length > 0 ? 'traders.none' : 'traders.nobody')}
      </EmptyPocket>
    </div>
  );
}

function Way({ filter, count, onTake }: { filter: Filter; count: number; onTake: () => void }) {
  return (
    <Button onClick={onTake}>
      {t('traders.without', { filter: filterName(filter) })} <span className="code">{number(count)}</span>
    </Button>
  );
}
