import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { FilterX, Layers } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Problem } from '../../api/errors';
import { number } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { toast } from '../../ui/toasts';
import { CardPicker } from './CardPicker';
import { Filters, useFilters } from './Filters';
import { inventoryQuery, useItemAdd, useItemChange } from './inventory';
import { InventoryRow } from './InventoryRow';
import { LedgerSkeleton } from './LedgerSkeleton';
import { t } from './text';
import type { CardEmbed } from './types';
import { VirtualRows } from './VirtualRows';

/** What somebody owns: added card by card, found again, changed in place. */
export function CardsTab({ onImport }: { onImport: () => void }) {
  const { filters, filtered, clear } = useFilters();
  const query = useInfiniteQuery({ ...inventoryQuery(filters), placeholderData: keepPreviousData });
  const add = useItemAdd();
  const { mutate: change } = useItemChange();
  const [open, setOpen] = useState<number>();
  const toggle = useCallback((id: number) => setOpen((now) => (now === id ? undefined : id)), []);
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;

  const pick = (card: CardEmbed) =>
    add.mutate(
      { card_id: card.id },
      {
        onSuccess: ({ id, quantity }) => {
          setOpen(id);
          toast(t('collection.added', { name: card.name, count: quantity }));
        },
        onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
      },
    );

  return (
    <>
      <div className="panel ledger-head">
        <CardPicker label={t('collection.add')} placeholder={t('collection.add_hint')} onPick={pick} />
        <Filters />
      </div>
      <Loaded query={query} skeleton={<LedgerSkeleton />}>
        {() =>
          total === 0 ? (
            <EmptyPocket
              icon={filtered ? <FilterX aria-hidden="true" /> : <Layers aria-hidden="true" />}
              title={t(filtered ? 'collection.no_match_title' : 'collection.none_title')}
              action={
                filtered ? (
                  <Button onClick={clear}>{t('collection.clear')}</Button>
                ) : (
                  <Button kind="primary" onClick={onImport}>
                    {t('collection.import_first')}
                  </Button>
                )
              }
            >
              {t(filtered ? 'collection.no_match' : 'collection.none')}
            </EmptyPocket>
          ) : (
            <>
              <p className="ledger-count code" role="status">
                {t('collection.count', { count: total, shown: number(total) })}
              </p>
              <VirtualRows
                label={t('collection.cards')}
                rows={rows}
                total={total}
                more={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined}
                render={(item) => <InventoryRow item={item} open={item.id === open} onToggle={toggle} onChange={change} />}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
