package io.swapstead.trades;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What others do to trades within their own transactions. Each locks the streams of all whom it tells something, so it comes before
 * anything else that the transaction tells a user.
 */
public final class Interventions {
    private final Ledger ledger;
    private final Endings endings;

    public Interventions(Live live, EventLog events, Clock clock, Chronicle chronicle) {
        this.ledger = new Ledger(live, events, clock, chronicle);
        this.endings = new Endings(ledger);
    }

    /**
     * What a dispute ends with.
     *
     * @param stands whether the trade shall count as completed if both have sent; it is cancelled otherwise
     * @param faultUserId through whom, if it is cancelled; null for nobody
     */
    public record Verdict(boolean stands, @Nullable Long faultUserId) {}

    /** Ends the open negotiations between two users, because one has blocked the other; what was accepted goes on. */
    public Future<Void> endBetween(Tx tx, long one, long other) {
        return endings.endBetween(tx, one, other);
    }

    /** Ends all open negotiations of a user who is barred or leaves; what was accepted goes on. */
    public Future<Void> endAll(Tx tx, long user) {
        return endings.endAll(tx, user);
    }

    /**
     * Freezes a trade that a party disputes.
     *
     * @return fails with NOT_FOUND for everyone but the parties, with CONFLICT unless it was accepted and, if it has completed, did so
     *     within 14 days
     */
    public Future<Void> freeze(Tx tx, long tradeId, long by, long disputeId) {
        JsonObject dispute = new JsonObject().put("dispute_id", disputeId);
        return ledger.lock(tx, tradeId, by)
                .compose(trade -> ledger.apply(tx, trade, trade.freeze(ledger.now()), by, dispute, dispute));
    }

    /**
     * Ends a dispute. The event names nobody who decided. Copies change hands or are set free; those that had changed hands before
     * the dispute stay where they are, whatever it ends with.
     *
     * @return the status that the trade has then; fails with CONFLICT when it is not in dispute
     */
    public Future<String> resolve(Tx tx, long tradeId, long disputeId, Verdict verdict) {
        JsonObject dispute = new JsonObject().put("dispute_id", disputeId);
        return TradeSql.PARTIES
                .one(tx.sql(), tradeId)
                .compose(parties -> ledger.lock(tx, tradeId, parties.proposerId()))
                .compose(trade -> {
                    Step step = trade.resolve(verdict.stands(), verdict.faultUserId());
                    return ledger.apply(tx, trade, step, null, dispute, dispute)
                            .map(step.to().word());
                });
    }
}
