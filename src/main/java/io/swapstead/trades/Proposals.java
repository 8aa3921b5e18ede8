package io.swapstead.trades;

import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.social.Social;
import io.swapstead.trades.Trades.Counter;
import io.swapstead.trades.Trades.Propose;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The making of terms: first offers and counter-offers. */
final class Proposals {
    private static final int EXPIRES_IN_DAYS = 7;

    private final Db db;
    private final Ledger ledger;
    private final Screening screening;
    private final Pauses pauses;

    Proposals(Db db, Ledger ledger, Screening screening, Pauses pauses) {
        this.screening = screening;
        this.pauses = pauses;
        this.db = db;
        this.ledger = ledger;
    }

    Future<TradeDocument> propose(Propose propose) {
        long by = propose.by().userId();
        long recipient = propose.recipientId();
        if (by == recipient) {
            throw new Failure(Failure.Kind.IMPOSSIBLE, "You cannot trade with yourself.")
                    .field("recipient_id", "is yourself: a trade takes two");
        }
        return Note.of(screening, by, "user:" + recipient, propose.terms())
                .compose(note -> db.once(propose.by(), TradeDocument.class, tx -> requireRested(tx, by)
                        .compose(rested -> requireReachable(tx, by, recipient))
                        .compose(there -> ledger.lockStreams(tx, List.of(new TradeSql.Parties(0, by, recipient))))
                        .compose(locked -> Bargain.of(tx, ledger, by, recipient, by, propose.terms(), Set.of()))
                        .compose(bargain -> open(tx, propose, note, bargain))
                        .compose(id -> Documents.one(tx.sql(), id, by))));
    }

    /** Whose last trades ended badly through them waits for a while. */
    private Future<Void> requireRested(Tx tx, long by) {
        return pauses.until(tx.sql(), by).map(until -> {
            Duration left =
                    until.map(end -> Duration.between(ledger.now(), end)).orElse(Duration.ZERO);
            if (left.compareTo(Duration.ZERO) > 0) {
                throw new Failure(
                                Failure.Kind.LIMITED,
                                "Several of your last trades ended badly. You can propose again in "
                                        + (left.toMinutes() + 1) + " minutes.")
                        .retryAfter((int) left.toSeconds() + 1)
                        .with("until", until.map(Object::toString).orElse(null));
            }
            return null;
        });
    }

    /**
     * Somebody who is gone, barred or on either's block list cannot be proposed to, and is not told apart from nobody. It stays so
     * until the transaction ends: what bars them waits, and then ends the trade.
     */
    private Future<Void> requireReachable(Tx tx, long by, long recipient) {
        return Social.blocked(tx, by, recipient).compose(blocked -> TradeSql.REACHABLE
                .first(tx.sql(), recipient, ledger.now().atOffset(ZoneOffset.UTC))
                .map(reachable -> {
                    if (blocked || !reachable.orElse(false)) {
                        throw Failure.notFound("trader");
                    }
                    return null;
                }));
    }

    private Future<Long> open(Tx tx, Propose propose, Note note, Bargain bargain) {
        long by = propose.by().userId();
        long recipient = propose.recipientId();
        Instant now = ledger.now();
        Instant expires =
                now.plus(Duration.ofDays(Objects.requireNonNullElse(propose.expiresInDays(), EXPIRES_IN_DAYS)));
        Step step = new Step(Step.Kind.PROPOSED, Status.PENDING, recipient, 1, expires, null, null, null);
        return TradeSql.PROPOSE
                .one(
                        tx.sql(),
                        by,
                        recipient,
                        note.message(),
                        expires.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .compose(id -> bargain.store(tx, id, 1, by, now)
                        .compose(stored -> ledger.row(tx, id))
                        .compose(trade -> ledger.opened(tx, trade, step, by, note.said()))
                        .map(id));
    }

    Future<TradeDocument> counter(Counter counter) {
        long by = counter.by().userId();
        return Note.of(screening, by, "trade:" + counter.tradeId(), counter.terms())
                .compose(note -> db.once(counter.by(), TradeDocument.class, tx -> ledger.lock(tx, counter.tradeId(), by)
                        .compose(trade -> counter(tx, trade, counter, note))
                        .compose(done -> Documents.one(tx.sql(), counter.tradeId(), by))));
    }

    private Future<Void> counter(Tx tx, Trade trade, Counter counter, Note note) {
        long by = counter.by().userId();
        Step step = trade.counter(by, counter.version(), ledger.now());
        return known(tx, trade)
                .compose(known ->
                        Bargain.of(tx, ledger, trade.proposerId(), trade.recipientId(), by, counter.terms(), known))
                .compose(bargain -> bargain.store(tx, trade.id(), step.revision(), by, ledger.now()))
                .compose(stored -> TradeSql.SAY.run(tx.sql(), trade.id(), note.message()))
                .compose(said -> ledger.apply(tx, trade, step, by, new JsonObject(), note.said()));
    }

    private static Future<Set<Long>> known(Tx tx, Trade trade) {
        return TradeSql.LINES.list(tx.sql(), trade.id()).map(lines -> lines.stream()
                .map(side -> side.line().inventoryItemId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
