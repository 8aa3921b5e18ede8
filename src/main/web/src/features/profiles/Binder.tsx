import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { components } from '../../api/schema';
import { CardImage } from '../../card/CardImage';
import { money } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { t } from './text';

interface BinderProps<T> {
  query: UseInfiniteQueryResult<unknown>;
  items: readonly T[] | undefined;
  render: (item: T) => ReactNode;
  icon: ReactNode;
  /** The sentence of an empty binder. */
  empty: string;
  action: ReactNode;
}

/** Cards in the pockets of a page, more on demand. */
export function Binder<T>({ query, items = [], render, icon, empty, action }: BinderProps<T>) {
  return (
    <Loaded query={query} skeleton={<BinderSkeleton />}>
      {() =>
        items.length === 0 ? (
          <EmptyPocket icon={icon} action={action}>
            {empty}
          </EmptyPocket>
        ) : (
          <>
            <Pockets filled={items.length} more={query.hasNextPage}>
              {items.map(render)}
            </Pockets>
            {query.hasNextPage && (
              <div className="panel grid place-items-center">
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('profile.more')}
                </Button>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  );
}

/** The last row is filled up with empty pockets, once it is the last. */
function Pockets({ filled, more, children }: { filled: number; more: boolean; children: ReactNode }) {
  const sheet = useRef<HTMLUListElement>(null);
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const measure = () => setColumns(getComputedStyle(sheet.current!).gridTemplateColumns.split(' ').length);
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(sheet.current!);
    return () => watching.disconnect();
  }, []);
  const empty = more ? 0 : (columns - (filled % columns)) % columns;
  return (
    <ul className="binder" ref={sheet}>
      {children}
      {Array.from({ length: empty }, (_, i) => (
        <li key={`empty ${i}`} className="binder-pocket" aria-hidden="true">
          <i className="pocket-empty" />
        </li>
      ))}
    </ul>
  );
}

export function HavePocket({ item }: { item: components['schemas']['InventoryItem'] }) {
  const { card, for_trade, finish, condition, asking_price, unit_price } = item;
  const price = asking_price ?? unit_price;
  return (
    <Pocket
      card={card}
      words={[card.set_code.toUpperCase(), condition, finish === 'nonfoil' ? '' : t(`finish.${finish}`)]}
      count={for_trade}
      price={price === null ? undefined : money(price)}
    />
  );
}

export function WantPocket({ want }: { want: components['schemas']['Want'] }) {
  const { card, card_id, quantity, finish, min_condition, max_price } = want;
  return (
    <Pocket
      card={card}
      words={[
        card_id === null ? t('profile.any_printing') : card.set_code.toUpperCase(),
        finish && finish !== 'nonfoil' ? t(`finish.${finish}`) : '',
        min_condition === 'DMG' ? '' : t('profile.at_least', { condition: min_condition }),
      ]}
      count={quantity}
      price={max_price === null ? undefined : t('profile.up_to', { price: money(max_price) })}
    />
  );
}

interface PocketProps {
  card: components['schemas']['CardEmbed'];
  words: string[];
  count: number;
  price: string | undefined;
}

function Pocket({ card, words, count, price }: PocketProps) {
  return (
    <li className="binder-pocket">
      <CardImage card={card} decorative />
      <p className="card-title">{card.name}</p>
      <p className="card-note">{words.filter(Boolean).join(' · ')}</p>
      <p className="binder-line">
        <span>{t('profile.times', { count })}</span>
        <span>{price}</span>
      </p>
    </li>
  );
}

function BinderSkeleton() {
  return (
    <div className="binder" aria-hidden="true">
      {Array.from({ length: 8 }, (_, i) => (
        <span key={i} className="binder-pocket">
          <i className="pocket-empty" />
        </span>
      ))}
    </div>
  );
}
