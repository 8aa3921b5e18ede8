import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Trade } from '../../../api/types';
import { day } from '../../../i18n/format';
import { mayDispute } from '../disputable';
import { Answers } from './Answers';
import { weigh } from '../balance';
import { Expiry } from '../Expiry';
import { Progress } from './Progress';
import { Scale } from '../Scale';
import { Shipments } from './Shipments';
import { isOpen, isUnderway, sideOf } from '../side';
import { StageStrip } from './StageStrip';
import { StatusTag } from '../StatusTag';
import { t } from './text';
import './trade-pane.css';
import { TrayCards } from '../TrayCards';
import { reasonOf } from '../words';

const Reviews = lazy(() => import('./Reviews').then((module) => ({ default: module.Reviews })));

interface TradePaneProps {
  trade: Trade;
  me: number;
}

/** The trade beside its thread: both trays on the scale, and whatever can be done now. */
export function TradePane({ trade, me }: TradePaneProps) {
  const side = sideOf(trade, me);
  const name = side.them.display_name;
  const reason = isOpen(trade) ? undefined : reasonOf(trade);
  const agreed = isUnderway(trade) || trade.status === 'completed' || trade.status === 'disputed';
  return (
    <section className="trade-pane" aria-label={t('trade.title', { name })}>
      <header className="trade-head">
        <StatusTag status={trade.status} turn={trade.turn_user_id} me={me} name={name} />
        {isOpen(trade) ? (
          <span className="hint">
            <Expiry at={trade.expires_at} />
          </span>
        ) : (
          trade.closed_at && <span className="hint">{day(trade.closed_at)}</span>
        )}
      </header>
      {reason && <p className="hint">{reason}</p>}
      {agreed && <StageStrip trade={trade} me={me} name={name} />}
      <Scale balance={weigh(side.give, side.get)} settled={!isOpen(trade)} give={<TrayCards lines={side.give} />} get={<TrayCards lines={side.get} />} />
      <Answers trade={trade} me={me} />
      <Progress trade={trade} me={me} />
      <Shipments trade={trade} me={me} name={name} />
      {trade.status === 'completed' && (
        <Suspense>
          <Reviews key={trade.id} trade={trade} me={me} name={name} />
        </Suspense>
      )}
      <footer className="trade-foot">
        <span className="code">{t('trade.serial', { id: String(trade.id).padStart(6, '0'), revision: trade.current_revision })}</span>
        {mayDispute(trade) && (
          <Link to="/disputes/new" search={{ trade: trade.id }} className="link">
            {t('trade.dispute')}
          </Link>
        )}
      </footer>
    </section>
  );
}
