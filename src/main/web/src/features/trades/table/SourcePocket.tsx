import { Check, Plus } from 'lucide-react';
import { memo } from 'react';
import type { InventoryItem } from '../../../api/types';
import { CardImage } from '../../../card/CardImage';
import { money } from '../../../i18n/format';
import { t } from './text';
import { lineNote } from '../lineNote';
import { pickUp } from './drag';
import { copiesLeft, type TrayName } from './trays';

interface SourcePocketProps {
  item: InventoryItem;
  tray: TrayName;
  /** Copies of it in the tray. */
  laid: number;
  onPut: () => void;
}

/** A card in a binder beside the table: a click or a drag lays a copy into its tray. */
export const SourcePocket = memo(function SourcePocket({ item, tray, laid, onPut }: SourcePocketProps) {
  const { card, unit_price } = item;
  const left = copiesLeft(item);
  const none = laid >= left;
  const price = unit_price === null ? t('trade.no_price') : money(unit_price);
  return (
    <li>
      <button
        type="button"
        className="source-pocket"
        data-laid={laid > 0 || undefined}
        disabled={none && laid === 0}
        aria-label={t(`table.put_${tray}`, { name: card.name, note: lineNote(item), price })}
        aria-disabled={none || undefined}
        draggable={!none}
        onDragStart={() => pickUp({ tray, item })}
        onDragEnd={() => pickUp(undefined)}
        onClick={() => none || onPut()}
      >
        <CardImage card={card} decorative />
        <span className="source-mark" aria-hidden="true">
          {none ? <Check /> : <Plus />}
        </span>
        <span className="card-title">{card.name}</span>
        <span className="card-note">{lineNote(item)}</span>
        <span className="source-line">
          <span>{laid > 0 ? t('table.laid', { count: laid, most: left }) : t('trade.times', { count: left })}</span>
          <span>{price}</span>
        </span>
      </button>
    </li>
  );
});
