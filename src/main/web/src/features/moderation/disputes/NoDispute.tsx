import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import type { Trade } from '../../../api/types';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { t } from '../text';
import { disputesQuery } from './disputes';
import { TradeLine } from './TradeLine';

/** Why no dispute can be opened here, and where to go instead: to the trades, to the trade, or to the dispute that there is already. */
export function NoDispute({ trade, me }: { trade?: Trade; me?: number }) {
  const disputed = trade?.status === 'disputed';
  const { data } = useQuery({ ...disputesQuery, enabled: disputed });
  const open = data?.find(({ trade_proposal_id, status }) => trade_proposal_id === trade?.id && status !== 'resolved');
  const to = open ? `/disputes/${open.id}` : trade ? `/trades/${trade.id}` : '/messages';
  return (
    <>
      {trade && me !== undefined && <TradeLine trade={trade} me={me} />}
      <EmptyPocket
        icon={<Scale aria-hidden="true" />}
        action={
          <Link to={to as string} className="button">
            {t(open ? 'dispute.see' : trade ? 'dispute.to_trade' : 'disputes.to_trades')}
          </Link>
        }
      >
        {t(disputed ? 'dispute.none.disputed' : trade ? 'dispute.none.state' : 'dispute.none.trade')}
      </EmptyPocket>
    </>
  );
}
