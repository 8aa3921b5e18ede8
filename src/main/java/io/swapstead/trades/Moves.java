package io.swapstead.trades;

import io.swapstead.core.Actor;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.trades.Trades.Accept;
import io.swapstead.trades.Trades.Move;
import io.swapstead.trades.Trades.Ship;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What the parties do with terms: agree, decline, cancel, send, confirm. */
final class Moves {
    /** Completed trades from which on somebody is no longer new. */
    private static final int KNOWN_TRADES = 3;

    private final Db db;
    private final Ledger ledger;
    private final Endings endings;

    Moves(Db db, Ledger ledger, Endings endings) {
        this.db = db;
        this.ledger = ledger;
        this.endings = endings;
    }

    /** The parties of all trades that want the same copies are told as well, so their streams are locked from the beginning. */
    Future<TradeDocument> accept(Accept accept) {
        long by = accept.by().userId();
        return db.once(accept.by(), TradeDocument.class, tx -> ledger.parties(tx, accept.tradeId(), by)
                .compose(own -> endings.rivals(tx, own.tradeId()).compose(rivals -> ledger.lockStreams(
                                tx,
                                Stream.concat(Stream.of(own), rivals.stream()).toList())
                        .compose(locked -> ledger.row(tx, own.tradeId()))
                        .compose(trade -> agree(tx, trade, accept))
                        .compose(agreed -> endings.lacking(tx, rivals))))
                .compose(done -> Documents.one(tx.sql(), accept.tradeId(), by)));
    }

    private Future<Void> agree(Tx tx, Trade trade, Accept accept) {
        long by = accept.by().userId();
        Step step = trade.accept(by, accept.revision(), accept.version(), ledger.now());
        return lopsided(tx, trade, accept)
                .compose(lopsided -> ledger.apply(
                        tx,
                        trade,
                        step,
                        by,
                        lopsided ? new JsonObject().put("newcomer_lopsided", true) : new JsonObject(),
                        new JsonObject()))
                .compose(accepted -> ledger.acquaint(tx, trade, by));
    }

    /** Whether somebody new gives much more than they get; refused until they say that they mean it. */
    private Future<Boolean> lopsided(Tx tx, Trade trade, Accept accept) {
        long by = accept.by().userId();
        return TradeSql.LINES.list(tx.sql(), trade.id()).compose(lines -> {
            BigDecimal gives = value(lines, by == trade.proposerId());
            BigDecimal gets = value(lines, by != trade.proposerId());
            if (!Fairness.lopsided(gives, gets)) {
                return Future.succeededFuture(false);
            }
            return newcomer(tx, by).map(newcomer -> {
                if (newcomer && !accept.confirm()) {
                    BigDecimal percent = Fairness.percent(gives, gets);
                    throw trade.conflict("What you get is worth " + percent.toPlainString()
                                    + " % less than what you give. Confirm that you mean it.")
                            .with("type", "lopsided")
                            .with("percent", percent)
                            .with("difference", gives.subtract(gets));
                }
                return newcomer;
            });
        });
    }

    private static BigDecimal value(List<TradeSql.SideLine> lines, boolean fromProposer) {
        return Line.value(lines.stream()
                .filter(side -> side.fromProposer() == fromProposer)
                .map(TradeSql.SideLine::line)
                .toList());
    }

    private Future<Boolean> newcomer(Tx tx, long user) {
        return TradeSql.STANDING
                .one(tx.sql(), user)
                .map(standing -> standing.completed() < KNOWN_TRADES
                        || standing.joined().plus(Limits.YOUNG_ACCOUNT).isAfter(ledger.now()));
    }

    Future<TradeDocument> decline(Move move) {
        return simple(
                move.by(),
                move.tradeId(),
                (tx, trade) -> ledger.apply(
                        tx,
                        trade,
                        trade.decline(move.by().userId(), move.version(), ledger.now()),
                        move.by().userId()));
    }

    Future<TradeDocument> cancel(Move move) {
        return simple(
                move.by(),
                move.tradeId(),
                (tx, trade) -> ledger.apply(
                        tx,
                        trade,
                        trade.cancel(move.by().userId(), move.version(), ledger.now()),
                        move.by().userId()));
    }

    Future<TradeDocument> ship(Ship ship) {
        long by = ship.by().userId();
        return simple(ship.by(), ship.tradeId(), (tx, trade) -> {
            Step step = trade.ship(by);
            return TradeSql.SEND
                    .run(
                            tx.sql(),
                            trade.id(),
                            by,
                            ship.carrier(),
                            ship.tracking(),
                            ship.inPerson(),
                            ledger.now().atOffset(ZoneOffset.UTC))
                    .compose(sent -> ledger.apply(tx, trade, step, by));
        });
    }

    Future<TradeDocument> receive(Move move) {
        long by = move.by().userId();
        return simple(move.by(), move.tradeId(), (tx, trade) -> {
            Step step = trade.receive(by);
            return TradeSql.ARRIVED
                    .run(tx.sql(), trade.id(), trade.other(by), ledger.now().atOffset(ZoneOffset.UTC))
                    .compose(arrived -> ledger.apply(tx, trade, step, by))
                    .compose(applied -> ledger.settle(tx, trade.id()));
        });
    }

    private Future<TradeDocument> simple(Actor by, long tradeId, BiFunction<Tx, Trade, Future<Void>> move) {
        return db.once(by, TradeDocument.class, tx -> ledger.lock(tx, tradeId, by.userId())
                .compose(trade -> move.apply(tx, trade))
                .compose(moved -> Documents.one(tx.sql(), tradeId, by.userId())));
    }
}
