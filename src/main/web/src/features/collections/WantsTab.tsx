import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { FilterX, Star } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Problem } from '../../api/errors';
import { number } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { toast } from '../../ui/toasts';
import { CardPicker } from './CardPicker';
import { NameFilter, useFilters } from './Filters';
import { LedgerSkeleton } from './LedgerSkeleton';
import { t } from './text';
import type { CardEmbed } from './types';
import { VirtualRows } from './VirtualRows';
import { WantRow } from './WantRow';
import { useWantAdd, wantsQuery } from './wants';

/** What somebody looks for. */
export function WantsTab({ onImport }: { onImport: () => void }) {
  const { filters, clear } = useFilters();
  const query = useInfiniteQuery({ ...wantsQuery({ q: filters.q }), placeholderData: keepPreviousData });
  const add = useWantAdd();
  const [open, setOpen] = useState<number>();
  const toggle = useCallback((id: number) => setOpen((now) => (now === id ? undefined : id)), []);
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;

  const pick = (card: CardEmbed) =>
    add.mutate(
      { card_id: card.id },
      {
        onSuccess: ({ id }) => setOpen(id),
        onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
      },
    );

  return (
    <>
      <div className="panel ledger-head">
        <CardPicker label={t('wants.add')} placeholder={t('collection.add_hint')} onPick={pick} />
        <div className="ledger-search" role="search" aria-label={t('collection.filters')}>
          <NameFilter />
        </div>
      </div>
      <Loaded query={query} skeleton={<LedgerSkeleton />}>
        {() =>
          total === 0 && filters.q ? (
            <EmptyPocket
              icon={<FilterX aria-hidden="true" />}
              title={t('wants.no_match_title')}
              action={<Button onClick={clear}>{t('collection.clear')}</Button>}
            >
              {t('collection.no_match')}
            </EmptyPocket>
          ) : total === 0 ? (
            <EmptyPocket
              icon={<Star aria-hidden="true" />}
              title={t('wants.none_title')}
              action={<Button onClick={onImport}>{t('wants.import')}</Button>}
            >
              {t('wants.none')}
            </EmptyPocket>
          ) : (
            <>
              <p className="ledger-count code" role="status">
                {t('wants.count', { count: total, shown: number(total) })}
              </p>
              <VirtualRows
                label={t('collection.wants')}
                rows={rows}
                total={total}
                more={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined}
                render={(want) => <WantRow want={want} open={want.id === open} onToggle={toggle} />}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
