import { money } from '../../../../i18n/format';
import { tradeStatus } from '../kind';
import { t } from '../text';
import { stamp } from '../stamp';
import type { EvidenceItem, EvidenceTrade } from '../types';

/** The terms of a trade as they stood when it was reported, and its parcels. */
export function EvidenceTerms({ trade, names }: { trade: EvidenceTrade; names: ReadonlyMap<number, string> }) {
  const terms = trade.offers?.find(({ revision }) => revision === trade.revision);
  const nameOf = (id: number) => names.get(id) ?? t('evidence.gone');
  return (
    <details className="evidence-trade">
      <summary>
        {t('evidence.trade', { id: trade.id })} <span className="tag">{tradeStatus(trade.status)}</span>
        {terms && <span className="hint">{t('evidence.values', { offer: money(terms.offer_value), request: money(terms.request_value) })}</span>}
      </summary>
      <div className="evidence-sides">
        {terms && <Side name={nameOf(trade.proposer_id)} items={terms.items.filter(({ side }) => side === 'proposer')} />}
        {terms && <Side name={nameOf(trade.recipient_id)} items={terms.items.filter(({ side }) => side === 'recipient')} />}
      </div>
      <Parcels trade={trade} nameOf={nameOf} />
    </details>
  );
}

/** What one side gives. */
export function Side({ name, items }: { name: string; items: readonly EvidenceItem[] }) {
  return (
    <div>
      <p className="font-semibold">{t('evidence.gives', { name })}</p>
      {items.length === 0 ? (
        <p className="hint">{t('evidence.nothing')}</p>
      ) : (
        <ul>
          {items.map(({ card, quantity, condition, finish, unit_price }, index) => (
            <li key={index}>
              {quantity} × {card}{' '}
              <span className="hint">
                {condition}
                {finish !== 'nonfoil' && ` · ${finish}`}
                {unit_price !== null && ` · ${money(unit_price)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function Parcels({ trade, nameOf }: { trade: Pick<EvidenceTrade, 'shipments'>; nameOf: (id: number) => string }) {
  if (trade.shipments.length === 0) return <p className="hint">{t('evidence.no_parcels')}</p>;
  return (
    <ul className="evidence-parcels">
      {trade.shipments.map(({ sender_id, carrier, tracking, in_person, shipped_at, received_at }) => (
        <li key={sender_id}>
          {in_person ? t('evidence.in_person', { name: nameOf(sender_id) }) : t('evidence.sent', { name: nameOf(sender_id), carrier: carrier ?? t('evidence.no_carrier') })}{' '}
          {tracking && <span className="code">{tracking}</span>}{' '}
          <span className="hint">
            {shipped_at && stamp(shipped_at)} {received_at ? t('evidence.received', { at: stamp(received_at) }) : t('evidence.not_received')}
          </span>
        </li>
      ))}
    </ul>
  );
}
