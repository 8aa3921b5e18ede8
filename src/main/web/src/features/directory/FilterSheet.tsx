import { session } from '../../api/session';
import { countryName } from '../../i18n/countries';
import { number } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Choice, Choices, Switch } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { SelectField } from '../../ui/Field';
import { useStore } from '../../ui/store';
import './filter-sheet.css';
import { chosen, FLAGS, LISTS, PERSONAL, type ListName, type UserType } from './search';
import { t } from './text';
import type { DirectoryPage } from './types';
import { useTradersSearch } from './useTraders';
import { filterName, valueName } from './words';

type Facets = DirectoryPage['facets'] | undefined;

/** Every filter with how many it would leave; each works at once. */
export function FilterSheet({ facets, total, onClose }: { facets: Facets; total: number; onClose: () => void }) {
  const { clear } = useTradersSearch();
  return (
    <Dialog open onClose={onClose} title={t('traders.filters')} place="sheet">
      <Flags />
      {(Object.keys(LISTS) as ListName[]).map((name) => (
        <List key={name} name={name} counts={facets?.[name]} />
      ))}
      <Country counts={facets?.country} />
      <Kind />
      <div className="dialog-actions traders-filter-end">
        <Button kind="quiet" onClick={clear}>
          {t('traders.clear')}
        </Button>
        <Button kind="primary" onClick={onClose}>
          {t('traders.show', { count: total, shown: number(total) })}
        </Button>
      </div>
    </Dialog>
  );
}

function Flags() {
  const { search, toggle } = useTradersSearch();
  const signedIn = Boolean(useStore(session));
  return (
    <div className="grid gap-3">
      {FLAGS.map((name) => {
        const closed = !signedIn && PERSONAL.includes(name);
        return (
          <Switch
            key={name}
            label={filterName({ name, value: 'true' })}
            hint={closed ? t('traders.sign_in_first') : undefined}
            disabled={closed}
            checked={!closed && search[name] === 'true'}
            onChange={() => toggle({ name, value: 'true' })}
          />
        );
      })}
    </div>
  );
}

function List({ name, counts }: { name: ListName; counts: Record<string, number> | undefined }) {
  const { search, toggle } = useTradersSearch();
  const on = chosen(search, name);
  return (
    <Choices label={t(`traders.list.${name}`)} row>
      {LISTS[name].map((value) => (
        <Choice
          key={value}
          compact
          multiple
          label={valueName(name, value)}
          aside={counts && <span className="code">{number(counts[value] ?? 0)}</span>}
          checked={on.includes(value)}
          onChange={() => toggle({ name, value })}
        />
      ))}
    </Choices>
  );
}

function Country({ counts = {} }: { counts: Record<string, number> | undefined }) {
  const { search, change } = useTradersSearch();
  const countries = Object.entries(counts).map(([key, count]) => ({ key, name: countryName(key), count }));
  if (search.country && !(search.country in counts)) countries.push({ key: search.country, name: countryName(search.country), count: 0 });
  return (
    <SelectField
      label={t('traders.country')}
      value={search.country ?? ''}
      onChange={(event) => change({ country: event.target.value || undefined })}
    >
      <option value="">{t('traders.anywhere')}</option>
      {countries
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ key, name, count }) => (
          <option key={key} value={key}>
            {name} ({number(count)})
          </option>
        ))}
    </SelectField>
  );
}

function Kind() {
  const { search, change } = useTradersSearch();
  return (
    <Choices label={t('traders.user_type')} row>
      {(['all', 'traders', 'stores'] as const).map((value) => (
        <Choice
          key={value}
          compact
          name="user_type"
          label={t(`traders.user_type.${value}`)}
          checked={(search.user_type ?? 'all') === value}
          onChange={() => change({ user_type: value === 'all' ? undefined : (value satisfies UserType) })}
        />
      ))}
    </Choices>
  );
}
