import { Minus, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { CardImage } from '../../../card/CardImage';
import { money } from '../../../i18n/format';
import { t } from './text';
import { lineNote } from '../lineNote';
import { dragged } from './drag';
import '../tray-cards.css';
import type { Laid, TrayAction, TrayName } from './trays';

interface TableTrayProps {
  tray: TrayName;
  lines: readonly Laid[];
  onMove: (action: TrayAction) => void;
}

/** A tray that cards can be put into and taken from. */
export function TableTray({ tray, lines, onMove }: TableTrayProps) {
  const [over, setOver] = useState(false);
  return (
    <div
      className="table-tray"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (dragged()?.tray !== tray) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const card = dragged();
        if (card?.tray === tray) onMove({ kind: 'put', tray, item: card.item });
      }}
    >
      {lines.length === 0 && <p className="tray-empty">{t(`table.empty_${tray}`)}</p>}
      <ul className="tray-cards">
        {lines.map((line) => (
          <Line key={line.inventory_item_id} line={line} onCount={(quantity) => onMove({ kind: 'count', tray, id: line.inventory_item_id, quantity })} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line, onCount }: { line: Laid; onCount: (quantity: number) => void }) {
  const { card, quantity, available, unit_price } = line;
  return (
    <li className="tray-card">
      <CardImage card={card} decorative />
      <button type="button" className="tray-remove" aria-label={t('table.put_back', { name: card.name })} onClick={() => onCount(0)}>
        <X aria-hidden="true" />
      </button>
      <p className="card-title">{card.name}</p>
      <p className="card-note">{lineNote(line)}</p>
      <p className="tray-price">{unit_price === null ? t('trade.no_price') : money(unit_price * quantity)}</p>
      {available > 1 && (
        <div className="stepper" role="group" aria-label={t('table.copies_of', { name: card.name })}>
          <button type="button" aria-label={t('table.one_less')} onClick={() => onCount(quantity - 1)}>
            <Minus aria-hidden="true" />
          </button>
          <span role="status">{t('table.of', { count: quantity, most: available })}</span>
          <button type="button" aria-label={t('table.one_more')} disabled={quantity >= available} onClick={() => onCount(quantity + 1)}>
            <Plus aria-hidden="true" />
          </button>
        </div>
      )}
    </li>
  );
}
