package io.swapstead.trades;

import io.swapstead.collections.Holdings;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.swapstead.social.Social;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where steps become facts. Each is a compare-and-set on the locked row with its line of history, its event, its entry in the
 * thread, what both browsers hear, and what becomes of the copies: all in one transaction.
 *
 * <p>Order of locks: the streams of all whom the transaction tells, then trades, then items, each by id. Since every change of a trade
 * begins with the streams of both parties, whoever holds them knows that no trade of the two changes meanwhile.
 */
final class Ledger {
    private final Live live;
    private final EventLog events;
    private final Clock clock;
    private final Chronicle chronicle;
    private final Stakes stakes;

    Ledger(Live live, EventLog events, Clock clock, Chronicle chronicle) {
        this.live = live;
        this.events = events;
        this.clock = clock;
        this.chronicle = chronicle;
        this.stakes = new Stakes(new Holdings(events, clock));
    }

    Instant now() {
        return clock.now();
    }

    /** Locks the streams of all parties, before anything else. */
    Future<Void> lockStreams(Tx tx, Collection<TradeSql.Parties> trades) {
        Set<Long> users = new TreeSet<>();
        trades.forEach(parties -> users.addAll(List.of(parties.proposerId(), parties.recipientId())));
        return live.lock(tx, users);
    }

    /** A trade that a party wants to change, locked with the streams of both; NOT_FOUND to everyone else. */
    Future<Trade> lock(Tx tx, long tradeId, long by) {
        return parties(tx, tradeId, by)
                .compose(parties -> lockStreams(tx, List.of(parties)))
                .compose(locked -> row(tx, tradeId));
    }

    /** Between whom a trade is; NOT_FOUND to everyone else. */
    Future<TradeSql.Parties> parties(Tx tx, long tradeId, long by) {
        return TradeSql.PARTIES.first(tx.sql(), tradeId).map(found -> found.filter(
                        parties -> parties.proposerId() == by || parties.recipientId() == by)
                .orElseThrow(() -> Failure.notFound("trade")));
    }

    /** The locked row of a trade whose parties' streams are locked. */
    Future<Trade> row(Tx tx, long tradeId) {
        return TradeSql.LOCK.one(tx.sql(), tradeId);
    }

    /** Stores a step. */
    Future<Void> apply(Tx tx, Trade trade, Step step, @Nullable Long actor) {
        return apply(tx, trade, step, actor, new JsonObject(), new JsonObject());
    }

    /**
     * Stores a step.
     *
     * @param actor who made it; null for the system and for staff
     * @param fact more for the event
     * @param said more for the thread
     */
    Future<Void> apply(Tx tx, Trade trade, Step step, @Nullable Long actor, JsonObject fact, JsonObject said) {
        return save(tx, trade, step, actor)
                .compose(saved -> stakes.follow(tx, trade, step))
                .compose(moved -> tell(tx, trade, step, trade.version() + 1, actor, fact))
                .compose(told -> chronicle.told(
                        tx,
                        about(trade),
                        entry(step, trade.version() + 1, actor).mergeIn(said)));
    }

    /** Tells of a trade that has just been made. */
    Future<Void> opened(Tx tx, Trade trade, Step step, long actor, JsonObject said) {
        return note(tx, trade.id(), null, step, actor)
                .compose(noted -> tell(tx, trade, step, 1, actor, new JsonObject()))
                .compose(told ->
                        chronicle.opened(tx, about(trade), entry(step, 1, actor).mergeIn(said)))
                .compose(written ->
                        Social.connectByTrade(tx, events, clock, trade.proposerId(), trade.recipientId(), trade.id()));
    }

    /** Connects the parties of a trade that has just been accepted, if one had asked the other. */
    Future<Void> acquaint(Tx tx, Trade trade, long acceptor) {
        return Social.acceptByTrade(tx, events, clock, acceptor, trade.other(acceptor), trade.id());
    }

    /** The copies that trades are about. */
    Stakes stakes() {
        return stakes;
    }

    /** What falls due by itself, now that the trade has changed or time has passed. */
    Future<Void> settle(Tx tx, long tradeId) {
        return row(tx, tradeId).compose(trade -> trade.due(now())
                .map(step -> apply(tx, trade, step, null))
                .orElseGet(Future::succeededFuture));
    }

    private Future<Void> save(Tx tx, Trade trade, Step step, @Nullable Long actor) {
        return TradeSql.SAVE
                .run(
                        tx.sql(),
                        trade.id(),
                        trade.version(),
                        trade.status().word(),
                        step.to().word(),
                        step.turnUserId(),
                        step.revision(),
                        step.expiresAt().atOffset(ZoneOffset.UTC),
                        step.cancelAskedBy(),
                        step.reason(),
                        step.faultUserId(),
                        actor,
                        clock.nowUtc())
                .compose(saved -> {
                    if (saved == 0) {
                        throw trade.conflict("This trade has changed since you looked at it.");
                    }
                    return note(tx, trade.id(), trade.status(), step, actor);
                });
    }

    private Future<Void> note(Tx tx, long id, @Nullable Status from, Step step, @Nullable Long actor) {
        return TradeSql.NOTE
                .run(
                        tx.sql(),
                        id,
                        actor,
                        from == null ? null : from.word(),
                        step.to().word(),
                        step.kind().word(),
                        clock.nowUtc())
                .mapEmpty();
    }

    private Future<Void> tell(Tx tx, Trade trade, Step step, int version, @Nullable Long actor, JsonObject fact) {
        JsonObject data = new JsonObject()
                .put("trade_id", trade.id())
                .put("proposer_id", trade.proposerId())
                .put("recipient_id", trade.recipientId())
                .put("status", step.to().word())
                .put("version", version)
                .put("revision", step.revision())
                .mergeIn(some("turn_user_id", step.turnUserId()))
                .mergeIn(some("fault_user_id", step.faultUserId()))
                .mergeIn(some("reason", step.reason()))
                .mergeIn(fact);
        JsonObject changed = new JsonObject()
                .put("trade_id", trade.id())
                .put("status", step.to().word())
                .put("version", version)
                .put("revision", step.revision())
                .put("turn_user_id", step.turnUserId());
        return events.append(tx, "trade." + step.kind().word(), actor, data)
                .compose(appended ->
                        live.toUser(tx, Math.min(trade.proposerId(), trade.recipientId()), "trade.changed", changed))
                .compose(told ->
                        live.toUser(tx, Math.max(trade.proposerId(), trade.recipientId()), "trade.changed", changed))
                .mapEmpty();
    }

    private static JsonObject entry(Step step, int version, @Nullable Long actor) {
        return new JsonObject()
                .put("kind", "trade_" + step.kind().word())
                .put("actor_id", actor)
                .put("status", step.to().word())
                .put("version", version)
                .put("revision", step.revision())
                .mergeIn(some("fault_user_id", step.faultUserId()))
                .mergeIn(some("reason", step.reason()));
    }

    private static Chronicle.About about(Trade trade) {
        return new Chronicle.About(trade.id(), trade.proposerId(), trade.recipientId());
    }

    /** An object with the member, or without when there is no value. */
    private static JsonObject some(String name, @Nullable Object value) {
        return Optional.ofNullable(value)
                .map(there -> new JsonObject().put(name, there))
                .orElseGet(JsonObject::new);
    }
}
