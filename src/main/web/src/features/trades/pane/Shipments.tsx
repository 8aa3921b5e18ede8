import { Handshake, Package } from 'lucide-react';
import type { Trade } from '../../../api/types';
import { day } from '../../../i18n/format';
import './shipments.css';
import { t } from './text';

interface ShipmentsProps {
  trade: Trade;
  me: number;
  name: string;
}

/** What either side said of its parcel. */
export function Shipments({ trade: { shipments }, me, name }: ShipmentsProps) {
  if (shipments.length === 0) return null;
  return (
    <ul className="shipments">
      {shipments.map(({ sender_id, in_person, carrier, tracking, shipped_at, received_at }) => {
        const mine = sender_id === me;
        const Icon = in_person ? Handshake : Package;
        return (
          <li key={sender_id}>
            <Icon aria-hidden="true" />
            <div>
              <p>
                {t(`ship.${mine ? 'mine' : 'theirs'}.${in_person ? 'handed' : 'sent'}`, { name, day: day(shipped_at) })}
                {received_at && ` ${t(mine ? 'ship.arrived_there' : 'ship.arrived_here', { name, day: day(received_at) })}`}
              </p>
              {(carrier || tracking) && (
                <p className="code" dir="auto">
                  {[carrier, tracking].filter(Boolean).join(' · ')}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
