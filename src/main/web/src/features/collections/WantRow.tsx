import { ChevronDown } from 'lucide-react';
import { memo, useId } from 'react';
import { CardImage } from '../../card/CardImage';
import { money } from '../../i18n/format';
import { t } from './text';
import { PRIORITIES, type Want } from './types';
import { WantEditor } from './WantEditor';

interface WantRowProps {
  want: Want;
  open: boolean;
  onToggle: (id: number) => void;
}

/** One wish: what, how many, under which conditions. It opens to be changed. */
export const WantRow = memo(function WantRow({ want, open, onToggle }: WantRowProps) {
  const { id: wantId, card, card_id, quantity, finish, min_condition, max_price, priority, visibility } = want;
  const id = useId();
  const toggle = () => onToggle(wantId);
  const details = [
    card_id === null ? t('wants.any_printing') : card.set_code.toUpperCase(),
    finish && t(`finish.${finish}`),
    min_condition !== 'DMG' && t('wants.at_least', { condition: min_condition }),
    visibility !== 'public' && t(`wants.visibility.${visibility}`),
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
          <span className="ledger-chip" data-priority={priority}>
            {t(`wants.priority.${PRIORITIES[priority - 1] ?? '3'}`)}
          </span>
          <span className="ledger-copies">{t('collection.times', { count: quantity })}</span>
          <span className="ledger-price">{max_price === null ? t('wants.any_price') : t('wants.up_to', { price: money(max_price) })}</span>
          <ChevronDown aria-hidden="true" className="ledger-chevron" />
        </button>
      </div>
      {open && <WantEditor id={id} want={want} onClose={toggle} />}
    </>
  );
});
