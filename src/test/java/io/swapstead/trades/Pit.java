package io.swapstead.trades;

import io.swapstead.TestStores;
import io.swapstead.bus.Bus;
import io.swapstead.config.Config;
import io.swapstead.config.ConfigReader;
import io.swapstead.core.Actor;
import io.swapstead.core.Authority;
import io.swapstead.core.Caller;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Cache;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.swapstead.trades.Trades.Accept;
import io.swapstead.trades.Trades.Move;
import io.swapstead.trades.Trades.Terms;
import io.swapstead.trades.Trades.Wanted;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Trades without HTTP around them, so that many moves meet. */
final class Pit implements AutoCloseable {
    static final long ADA = 1;
    static final long BEN = 2;
    static final long CLEO = 3;

    private static final Sql<Long> ITEM = Sql.of(
            """
            insert into inventory_items (user_id, card_id, quantity, for_trade, language)
            values ($1, (select min(id) from cards), $2, $2, $3) returning id""",
            row -> row.getLong("id"));

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger next = new AtomicInteger();
    final Db db;
    final Proposals proposals;
    final Moves moves;
    final Interventions interventions;
    /** A week later. */
    final Ledger later;

    Pit() {
        TestStores.Database database = TestStores.freshDatabase();
        db = new Db(vertx, database.url());
        Bus bus = new Bus(vertx);
        Clock clock = new Clock();
        Clock ahead = new Clock();
        ahead.move(Duration.ofDays(8));
        Live live = new Live(
                vertx,
                config(),
                clock,
                bus,
                db,
                new Cache(vertx, TestStores.freshRedis()),
                NOBODY,
                sights -> Future.failedFuture("nobody looks"));
        EventLog events = new EventLog(vertx, bus, clock);
        Ledger ledger = new Ledger(live, events, clock, SILENT);
        proposals = new Proposals(db, ledger, Screening.NONE, Pauses.NONE);
        moves = new Moves(db, ledger, new Endings(ledger));
        interventions = new Interventions(live, events, clock, SILENT);
        later = new Ledger(live, events, ahead, SILENT);
        run(
                """
            insert into users (id, public_id, username, email, password_hash, display_name, created_at)
            overriding system value
            select n, 'person' || lpad(n::text, 4, '0'), 'person' || n, n || '@example.org', 'x', 'Person ' || n, now() - interval '1 year'
            from generate_series(1, 9) n""");
        run(
                """
            insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,
              finishes, colors, type_line, image_url, legalities, released_at, price_usd)
            values (gen_random_uuid(), gen_random_uuid(), 'Ten', 'ten', 'tst', 'Test', '1', 'rare', 'en', 'normal',
              '{nonfoil}', '{}', 'Card', 'https://example.org/card.jpg', '{}', '2020-01-01', 10)""");
    }

    private static final Authority NOBODY = new Authority() {
        @Override
        public Future<Caller> caller(String accessToken) {
            return Future.failedFuture("nobody signs in");
        }

        @Override
        public Future<Caller> recheck(Caller caller) {
            return Future.failedFuture("nobody signs in");
        }
    };

    private static final Chronicle SILENT = new Chronicle() {
        @Override
        public Future<Void> opened(Tx tx, About trade, JsonObject payload) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> told(Tx tx, About trade, JsonObject payload) {
            return Future.succeededFuture();
        }
    };

    private static Config config() {
        try {
            return ConfigReader.read(Map.of(), Map.of("profile", "test"));
        } catch (ConfigReader.BadConfig e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Actor by(long user) {
        return new Actor(user, Caller.Role.USER, null);
    }

    /** New copies of their own kind; answers the item. */
    long item(long owner, int quantity) {
        int number = next.incrementAndGet();
        String language =
                "" + (char) ('a' + number / 676 % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
        return ITEM.one(db.sql(), owner, quantity, language).await();
    }

    /** A proposal of one copy of each item. */
    TradeDocument propose(long from, long to, List<Long> offer, List<Long> request) {
        return surely(() -> proposals.propose(
                        new Trades.Propose(by(from), to, new Terms(wanted(offer), wanted(request), null), null)))
                .await();
    }

    static List<Wanted> wanted(List<Long> items) {
        return items.stream().map(item -> new Wanted(item, 1)).toList();
    }

    Future<TradeDocument> accept(long by, TradeDocument trade) {
        return surely(
                () -> moves.accept(new Accept(by(by), trade.id(), trade.version(), trade.currentRevision(), true)));
    }

    Future<TradeDocument> cancel(long by, TradeDocument trade) {
        return surely(() -> moves.cancel(new Move(by(by), trade.id(), null)));
    }

    /** A look at what has fallen due, by a node whose clock is ahead. */
    Future<Void> dueLater(TradeDocument trade) {
        return surely(() -> db.tx(tx -> later.lockStreams(
                        tx, List.of(new TradeSql.Parties(trade.id(), trade.proposerId(), trade.recipientId())))
                .compose(locked -> later.settle(tx, trade.id()))));
    }

    String status(TradeDocument trade) {
        return word("select status from trade_proposals where id = " + trade.id());
    }

    /** The kinds of a trade's events, in order. */
    String history(TradeDocument trade) {
        return word("select string_agg(substr(kind, 7), ' ' order by seq) from event where kind like 'trade.%'"
                + " and data ->> 'trade_id' = '" + trade.id() + "'");
    }

    String word(String query) {
        return Sql.of(query, row -> "" + row.getValue(0)).one(db.sql()).await();
    }

    void run(String statement) {
        var done = Sql.update(statement).run(db.sql()).await();
        assert done >= 0;
    }

    /** A busy machine may have no connection just now; then nothing was written, and the client tries again. */
    <T> Future<T> surely(Supplier<Future<T>> move) {
        return move.get()
                .recover(error -> error instanceof Failure failure && failure.kind() == Failure.Kind.UNAVAILABLE
                        ? surely(move)
                        : Future.failedFuture(error));
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
