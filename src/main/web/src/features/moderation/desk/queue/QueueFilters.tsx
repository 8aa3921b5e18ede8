import { Choice } from '../../../../ui/Choice';
import type { DeskSearch } from '../../routes';
import { kinds, levels } from '../search';
import { kindName } from '../kind';
import { t } from '../text';

interface QueueFiltersProps {
  search: DeskSearch;
  onChange: (search: DeskSearch) => void;
}

/** What of the queue is shown: by level, by kind, by who works on it. */
export function QueueFilters({ search, onChange }: QueueFiltersProps) {
  const set = (change: DeskSearch) => onChange(Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value)));
  const claims = ['mine', 'unclaimed'] as const;
  return (
    <div className="desk-filters">
      <select className="input" aria-label={t('queue.level')} value={search.level ?? ''} onChange={({ target }) => set({ level: target.value })}>
        <option value="">{t('queue.all_levels')}</option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {t(`level.${level}`)}
          </option>
        ))}
      </select>
      <select className="input" aria-label={t('queue.kind')} value={search.kind ?? ''} onChange={({ target }) => set({ kind: target.value })}>
        <option value="">{t('queue.all_kinds')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind)}
          </option>
        ))}
      </select>
      {claims.map((claim) => (
        <Choice
          key={claim}
          compact
          multiple
          label={t(`queue.${claim}`)}
          checked={search.claim === claim}
          onChange={({ target }) => set({ claim: target.checked ? claim : undefined })}
        />
      ))}
    </div>
  );
}
