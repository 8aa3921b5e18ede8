import { ChevronDown } from 'lucide-react';
import { memo, useId } from 'react';
import { CardImage } from '../../card/CardImage';
import { money } from '../../i18n/format';
import { ItemEditor } from './ItemEditor';
import { t } from './text';
import type { InventoryItem, InventoryItemChange } from './types';

interface InventoryRowProps {
  item: InventoryItem;
  open: boolean;
  onToggle: (id: number) => void;
  onChange: (edit: { item: InventoryItem; change: InventoryItemChange }) => void;
}

/** One line of the binder: what it is, how many, what it is worth. It opens to be changed. */
export const InventoryRow = memo(function InventoryRow({ item, open, onToggle, onChange }: InventoryRowProps) {
  const { id: itemId, card, quantity, finish, condition, language, unit_price, for_trade } = item;
  const id = useId();
  const toggle = () => onToggle(itemId);
  const offer = for_trade > 0 ? t('collection.up_for_trade', { count: for_trade }) : t('collection.keep');
  const details = [
    card.set_code.toUpperCase(),
    condition,
    finish === 'nonfoil' ? '' : t(`finish.${finish}`),
    language === 'en' ? '' : language.toUpperCase(),
  ];
  return (
    <>
      <div className="ledger-line">
        <button type="button" className="ledger-open" aria-expanded={open} aria-controls={open ? id : undefined} onClick={toggle}>
          <span className="thumb">
            <CardImage card={card} decorative />
          </span>
          <span>
            <span className="card-title">{card.name}</span>
            <span className="card-note">{details.filter(Boolean).join(' · ')}</span>
          </span>
          <span />
          <span className="ledger-copies">{t('collection.times', { count: quantity })}</span>
          <span className="ledger-price">
            {unit_price === null ? t('collection.no_price') : money(unit_price * quantity)}
            {unit_price !== null && quantity > 1 && <span className="ledger-each">{t('collection.each', { price: money(unit_price) })}</span>}
          </span>
          <ChevronDown aria-hidden="true" className="ledger-chevron" />
        </button>
        <button
          type="button"
          className="trade-toggle"
          data-on={for_trade > 0 || undefined}
          aria-label={t('collection.trade_toggle', { offer, name: card.name })}
          onClick={() => onChange({ item, change: { for_trade: for_trade > 0 ? 0 : quantity } })}
        >
          {offer}
        </button>
      </div>
      {open && <ItemEditor id={id} item={item} onClose={toggle} />}
    </>
  );
});
