package io.swapstead.moderation;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.trades.Oversight;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Staff see a trade while it is in dispute, or while they hold the case of one of its parties; each look leaves a trace. */
public final class OnTheDesk implements Oversight {
    private static final Sql<Boolean> CONCERNS = Sql.of(
            """
            select exists (select from trade_disputes d where d.trade_proposal_id = $2 and d.resolved_at is null)
              or exists (select from moderation_cases c join trade_proposals p on p.id = $2
                where c.target_user_id in (p.proposer_id, p.recipient_id) and c.closed_at is null
                  and c.claimed_by = $1 and c.claimed_until > $3) as concerns""",
            row -> row.getBoolean("concerns"));

    private final Db db;
    private final Clock clock;

    public OnTheDesk(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Future<Boolean> concerns(long moderatorId, long tradeId) {
        return CONCERNS.one(db.sql(), moderatorId, tradeId, clock.nowUtc())
                .compose(concerns -> concerns
                        ? db.tx(tx -> Audit.done(tx, moderatorId, "trade:" + tradeId, "trade.read", new JsonObject()))
                                .map(true)
                        : Future.succeededFuture(false));
    }
}
