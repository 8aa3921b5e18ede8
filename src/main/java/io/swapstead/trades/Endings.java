package io.swapstead.trades;

import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The ends of negotiations that neither party chose. Whoever calls holds the streams of everyone concerned. */
final class Endings {
    private final Ledger ledger;

    Endings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Open trades whose terms name the same copies as a trade's. */
    Future<List<TradeSql.Parties>> rivals(Tx tx, long tradeId) {
        return TradeSql.LINES
                .list(tx.sql(), tradeId)
                .compose(lines -> TradeSql.RIVALS.list(
                        tx.sql(),
                        tradeId,
                        lines.stream()
                                .map(side -> side.line().inventoryItemId())
                                .toArray(Long[]::new)));
    }

    /** Ends those of the trades that need a copy which is gone; both are told which. */
    Future<Void> lacking(Tx tx, Collection<TradeSql.Parties> trades) {
        return each(trades, parties -> TradeSql.MISSING
                .list(tx.sql(), parties.tradeId())
                .compose(cards -> cards.isEmpty() ? Future.succeededFuture() : lacking(tx, parties, cards)));
    }

    private Future<Void> lacking(Tx tx, TradeSql.Parties parties, List<TradeSql.GoneCard> cards) {
        List<Long> ids = cards.stream().map(TradeSql.GoneCard::id).toList();
        JsonObject which = new JsonObject()
                .put("card_ids", new JsonArray(ids))
                .put(
                        "card_names",
                        new JsonArray(
                                cards.stream().map(TradeSql.GoneCard::name).toList()));
        return TradeSql.LACK
                .run(tx.sql(), parties.tradeId(), ids.toArray(Long[]::new))
                .compose(noted -> end(tx, parties, Trade::invalidate, which));
    }

    /** Ends the open trades between two users: nobody's fault. */
    Future<Void> endBetween(Tx tx, long one, long other) {
        return ledger.lockStreams(tx, List.of(new TradeSql.Parties(0, one, other)))
                .compose(locked -> TradeSql.OPEN_BETWEEN.list(tx.sql(), one, other))
                .compose(open -> end(tx, open));
    }

    /**
     * Ends all open trades of a user: nobody's fault. A trade that was proposed while the streams were being locked is among them, its
     * other party's stream locked late.
     */
    Future<Void> endAll(Tx tx, long user) {
        Object users = new Long[] {user};
        return TradeSql.OPEN_OF
                .list(tx.sql(), users)
                .compose(open -> ledger.lockStreams(tx, open))
                .compose(locked -> TradeSql.OPEN_OF.list(tx.sql(), users))
                .compose(open -> end(tx, open));
    }

    /** Ends what cannot go on because somebody has left. */
    Future<Void> left(Tx tx, Collection<TradeSql.Parties> trades, Set<Long> gone) {
        return each(trades, parties -> {
            long who = gone.contains(parties.proposerId()) ? parties.proposerId() : parties.recipientId();
            return end(tx, parties, trade -> trade.leave(who), new JsonObject());
        });
    }

    private Future<Void> end(Tx tx, Collection<TradeSql.Parties> trades) {
        return each(trades, parties -> end(tx, parties, Trade::end, new JsonObject()));
    }

    private Future<Void> end(Tx tx, TradeSql.Parties parties, Function<Trade, Optional<Step>> rule, JsonObject why) {
        return ledger.row(tx, parties.tradeId()).compose(trade -> rule.apply(trade)
                .map(step -> ledger.apply(tx, trade, step, null, why, why))
                .orElseGet(Future::succeededFuture));
    }

    private static Future<Void> each(
            Collection<TradeSql.Parties> trades, Function<TradeSql.Parties, Future<Void>> work) {
        Future<Void> done = Future.succeededFuture();
        for (TradeSql.Parties parties : trades) {
            done = done.compose(before -> work.apply(parties));
        }
        return done;
    }
}
