import type { TradeLine } from '../../api/types';
import { CardImage } from '../../card/CardImage';
import { money } from '../../i18n/format';
import { lineNote } from './lineNote';
import { t } from './text';
import './tray-cards.css';

/** What lies in one tray, card by card. */
export function TrayCards({ lines }: { lines: readonly TradeLine[] }) {
  if (lines.length === 0) return <p className="tray-empty">{t('trade.nothing')}</p>;
  return (
    <ul className="tray-cards">
      {lines.map((line, index) => (
        <li key={line.inventory_item_id ?? index} className="tray-card">
          <CardImage card={line.card} decorative />
          {line.quantity > 1 && <span className="tray-count">{t('trade.times', { count: line.quantity })}</span>}
          <p className="card-title">{line.card.name}</p>
          <p className="card-note">{lineNote(line)}</p>
          <p className="tray-price">{line.unit_price === null ? t('trade.no_price') : money(line.unit_price * line.quantity)}</p>
        </li>
      ))}
    </ul>
  );
}
