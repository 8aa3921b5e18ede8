import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import { CardImage } from '../../card/CardImage';
import { money } from '../../i18n/format';
import { Combobox } from '../../ui/Combobox';
import { t } from './text';
import type { CardEmbed } from './types';
import { useSettled } from '../../ui/useSettled';

const SHOWN = 8;

interface CardPickerProps {
  label: string;
  placeholder?: string;
  aside?: ReactNode;
  onPick: (card: CardEmbed) => void;
}

/** Finds a card by its name, typing errors forgiven; Enter takes it, and the field is ready for the next one. */
export function CardPicker({ label, placeholder, aside, onPick }: CardPickerProps) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useQuery({
    queryKey: keys.cards({ q, limit: SHOWN }),
    queryFn: ({ signal }) => ok(api.GET('/cards', { params: { query: { q, limit: SHOWN } }, signal })),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Combobox
      label={label}
      placeholder={placeholder}
      aside={aside}
      query={typed}
      onQuery={setTyped}
      items={typed.trim() ? (found.data?.cards ?? []) : []}
      loading={q !== typed.trim() || found.isFetching}
      error={q && found.error}
      onRetry={() => void found.refetch()}
      keyOf={({ id }) => id}
      onSelect={(card) => {
        setTyped('');
        onPick(card);
      }}
      render={(card) => (
        <>
          <span className="thumb">
            <CardImage card={card} decorative />
          </span>
          <span className="min-w-0 flex-1">
            <span className="card-title">{card.name}</span>
            <span className="card-note">{card.set_code.toUpperCase()}</span>
          </span>
          <span className="ledger-price">{card.price === null ? t('collection.no_price') : money(card.price)}</span>
        </>
      )}
    />
  );
}
