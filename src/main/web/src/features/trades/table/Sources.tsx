import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { Me, Person } from '../../../api/types';
import { number } from '../../../i18n/format';
import { useShortcut } from '../../../shell/shortcuts';
import { Button } from '../../../ui/Button';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { Loaded } from '../../../ui/Loaded';
import { SkeletonPockets } from '../../../ui/Skeleton';
import { Tabs } from '../../../ui/Tabs';
import { useSettled } from '../../../ui/useSettled';
import { t } from './text';
import { offersQuery, type Binder } from './binders';
import { SourcePocket } from './SourcePocket';
import type { TrayAction, TrayName, Trays } from './trays';

type Source = 'i_want' | 'they_want' | 'theirs' | 'mine';

const TRAY: Record<Source, TrayName> = { i_want: 'get', theirs: 'get', they_want: 'give', mine: 'give' };
const SOURCES: readonly Source[] = ['i_want', 'they_want', 'theirs', 'mine'];
/** So many pockets are shown at once; more on demand. */
const SHOWN = 60;

interface SourcesProps {
  me: Me;
  them: Person;
  trays: Trays;
  onMove: (action: TrayAction) => void;
}

/** Where the cards come from: what they have and I want first, then what I have and they want, then both binders. */
export function Sources({ me, them, trays, onMove }: SourcesProps) {
  const { find = '' } = useSearch({ from: '/trades/new' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(find.slice(0, 100));
  const q = useSettled(typed.trim());
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', 'table.search', () => input.current?.focus());

  const binders: Record<Source, UseQueryResult<Binder>> = {
    i_want: useQuery({ ...offersQuery(them.username, q, me.username), placeholderData: keepPreviousData }),
    they_want: useQuery({ ...offersQuery(undefined, q, them.username), placeholderData: keepPreviousData }),
    theirs: useQuery({ ...offersQuery(them.username, q), placeholderData: keepPreviousData }),
    mine: useQuery({ ...offersQuery(undefined, q), placeholderData: keepPreviousData }),
  };
  const [chosen, choose] = useState<Source | undefined>(find ? 'theirs' : undefined);
  // Two people whose wishes do not meet begin with the whole binder.
  const source = chosen ?? (binders.i_want.data?.total === 0 ? 'theirs' : 'i_want');
  const tray = TRAY[source];
  const [shown, show] = useState(SHOWN);

  const search = (text: string) => {
    setTyped(text);
    if (find) void navigate({ to: '/trades/new', search: (now) => ({ ...now, find: undefined }), replace: true, resetScroll: false });
  };
  return (
    <section className="sheet sources" aria-label={t('table.sources')}>
      <label className="search sources-search">
        <Search aria-hidden="true" />
        <input
          ref={input}
          type="search"
          className="input"
          aria-label={t('table.search')}
          placeholder={t('table.search')}
          maxLength={100}
          value={typed}
          onChange={(event) => search(event.target.value)}
        />
      </label>
      <Tabs
        label={t('table.sources')}
        value={source}
        onChange={(key) => (choose(key), show(SHOWN))}
        tabs={SOURCES.map((key) => ({ key, label: <Label text={t(`table.${key}`, { name: them.display_name })} count={binders[key].data?.total} /> }))}
      >
        <Loaded query={binders[source]} skeleton={<SkeletonPockets />}>
          {({ items }) => {
            if (items.length === 0) {
              return (
                <EmptyPocket>
                  {q ? t('ui.no_match', { query: q }) : t(`table.none.${source}`, { name: them.display_name })}
                </EmptyPocket>
              );
            }
            return (
              <>
                <ul className="source-grid">
                  {items.slice(0, shown).map((item) => (
                    <SourcePocket
                      key={item.id}
                      item={item}
                      tray={tray}
                      laid={trays[tray].find(({ inventory_item_id }) => inventory_item_id === item.id)?.quantity ?? 0}
                      onPut={() => onMove({ kind: 'put', tray, item })}
                    />
                  ))}
                </ul>
                {items.length > shown && (
                  <div className="panel grid place-items-center">
                    <Button onClick={() => show(shown + SHOWN)}>{t('table.more')}</Button>
                  </div>
                )}
              </>
            );
          }}
        </Loaded>
      </Tabs>
    </section>
  );
}

function Label({ text, count }: { text: string; count: number | undefined }): ReactNode {
  return (
    <>
      {text} {count !== undefined && <span className="code">{number(count)}</span>}
    </>
  );
}
