import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { Trade } from '../../api/types';
import { PersonMark } from '../../card/PersonMark';
import { useLive } from '../../live/listen';
import { sideOf } from '../trades/side';
import { StatusTag } from '../trades/StatusTag';
import { termsLine } from '../trades/words';
import { t } from './text';

const shown = 4;

/** All that are not over. */
export const openTradesQuery = queryOptions({
  queryKey: keys.openTrades,
  queryFn: () =>
    ok(
      api.GET('/trades', {
        params: { query: { status: ['pending', 'countered', 'accepted', 'in_transit', 'disputed'], limit: 100 } },
        querySerializer: { array: { style: 'form', explode: false } },
      }),
    ),
});

/** The trades that lie on the desk, the own move first. Nothing is shown where there are none. */
export function OpenTrades({ me }: { me: number }) {
  const { data } = useQuery(openTradesQuery);
  useLive('trade.changed', () => void queries.invalidateQueries({ queryKey: keys.openTrades }));
  const trades = [...(data?.trades ?? [])].sort((a, b) => moves(b, me) - moves(a, me) || b.updated_at.localeCompare(a.updated_at));
  if (trades.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="desk-trades">
      <h2 id="desk-trades" className="label">
        {t('desk.trades')}
      </h2>
      <ul className="desk-trades">
        {trades.slice(0, shown).map((trade) => (
          <Row key={trade.id} trade={trade} me={me} />
        ))}
      </ul>
      {trades.length > shown && (
        <Link to="/messages" className="link text-meta">
          {t('desk.all_trades', { count: trades.length })}
        </Link>
      )}
    </section>
  );
}

function Row({ trade, me }: { trade: Trade; me: number }) {
  const side = sideOf(trade, me);
  return (
    <li>
      <Link to="/trades/$id" params={{ id: String(trade.id) }}>
        <PersonMark person={side.them} />
        <span className="min-w-0">
          <span className="font-semibold" dir="auto">
            {side.them.display_name}
          </span>
          <span className="hint">{termsLine(side)}</span>
        </span>
        <StatusTag status={trade.status} turn={trade.turn_user_id} me={me} name={side.them.display_name} />
      </Link>
    </li>
  );
}

function moves({ turn_user_id }: Trade, me: number): number {
  return turn_user_id === me ? 1 : 0;
}
