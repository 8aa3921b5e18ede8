import { Link } from '@tanstack/react-router';
import type { Trade } from '../../../api/types';
import { PersonMark } from '../../../card/PersonMark';
import { sideOf } from '../../trades/side';
import { termsLine } from '../../trades/words';
import { t } from '../text';

/** The trade that a dispute is about, in one line. */
export function TradeLine({ trade, me }: { trade: Trade; me: number }) {
  const side = sideOf(trade, me);
  const name = side.them.display_name;
  return (
    <div className="panel trade-line">
      <PersonMark person={side.them} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          <Link to="/trades/$id" params={{ id: String(trade.id) }} className="link">
            {t('dispute.trade_with', { name })}
          </Link>
        </p>
        <p className="hint">{termsLine(side)}</p>
      </div>
    </div>
  );
}
