package io.swapstead.trades;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.swapstead.trades.Trades.Find;
import io.swapstead.trades.Trades.Get;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** Answers questions and commands about trades. */
public final class TradeVerticle extends VerticleBase {
    /**
     * How order is kept among people, by those who know more about them.
     *
     * @param screening what may be said with an offer
     * @param oversight which trades a moderator may look at
     * @param pauses who waits before they propose again
     */
    public record Order(Screening screening, Oversight oversight, Pauses pauses) {}

    private final Db db;
    private final Bus bus;
    private final Ledger ledger;
    private final Order order;

    /** @param chronicle where each change is written down */
    public TradeVerticle(Db db, Bus bus, Live live, EventLog events, Clock clock, Chronicle chronicle, Order order) {
        this.order = order;
        this.db = db;
        this.bus = bus;
        this.ledger = new Ledger(live, events, clock, chronicle);
    }

    @Override
    public Future<?> start() {
        Endings endings = new Endings(ledger);
        Proposals proposals = new Proposals(db, ledger, order.screening(), order.pauses());
        Moves moves = new Moves(db, ledger, endings);
        return Future.all(List.of(
                bus.answer(Trades.FIND, this::find),
                bus.answer(Trades.GET, get -> document(get).map(Json::bytes)),
                bus.answer(Trades.SUMMARY, get -> document(get).map(trade -> Json.bytes(trade.summary()))),
                bus.answer(Trades.PROPOSE, proposals::propose),
                bus.answer(Trades.COUNTER, proposals::counter),
                bus.answer(Trades.ACCEPT, moves::accept),
                bus.answer(Trades.DECLINE, moves::decline),
                bus.answer(Trades.CANCEL, moves::cancel),
                bus.answer(Trades.SHIP, moves::ship),
                bus.answer(Trades.RECEIVE, moves::receive)));
    }

    private Future<Buffer> find(Find find) {
        String query = "trades %d %s %s".formatted(find.userId(), find.statuses(), find.with());
        long before = find.cursor() == null ? Long.MAX_VALUE : Cursor.read(query, find.cursor(), 1)[0];
        Object statuses = find.statuses().isEmpty() ? null : find.statuses().toArray(String[]::new);
        return DocumentSql.PAGE
                .list(db.sql(), find.userId(), statuses, find.with(), before, find.limit() + 1)
                .compose(ids -> Documents.all(db.sql(), Cursor.page(ids, find.limit()), find.userId())
                        .map(trades -> Json.bytes(new TradeDocument.Page(
                                trades, Cursor.behind(ids, find.limit(), query, id -> new long[] {id})))));
    }

    private Future<TradeDocument> document(Get get) {
        return Documents.one(db.sql(), get.tradeId(), get.userId()).compose(trade -> {
            boolean party = get.userId() == trade.proposerId() || get.userId() == trade.recipientId();
            Future<Boolean> allowed = party || !get.staff()
                    ? Future.succeededFuture(party)
                    : order.oversight().concerns(get.userId(), get.tradeId());
            return allowed.map(seen -> {
                if (!seen) {
                    throw Failure.notFound("trade");
                }
                return trade;
            });
        });
    }
}
