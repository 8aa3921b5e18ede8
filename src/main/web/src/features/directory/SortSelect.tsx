import { SORTS, type Sort } from './search';
import { t } from './text';
import { useTradersSearch } from './useTraders';

/** In which order they lie; the best match needs somebody to match. */
export function SortSelect({ signedIn }: { signedIn: boolean }) {
  const { search, change } = useTradersSearch();
  return (
    <select
      className="input traders-sort"
      aria-label={t('traders.sort')}
      value={search.sort ?? 'discovery_score'}
      onChange={(event) => {
        const sort = event.target.value as Sort;
        change({ sort: sort === 'discovery_score' ? undefined : sort });
      }}
    >
      {SORTS.map((sort) => (
        <option key={sort} value={sort} disabled={sort === 'best_match' && !signedIn}>
          {t(`traders.sort.${sort}`)}
        </option>
      ))}
    </select>
  );
}
