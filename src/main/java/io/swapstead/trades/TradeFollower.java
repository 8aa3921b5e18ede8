package io.swapstead.trades;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.swapstead.events.EventLog;
import io.swapstead.events.Follower;
import io.swapstead.events.Job;
import io.swapstead.events.Jobs;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends negotiations whose copies are gone, and trades whose party has left, and carries out what falls due: offers expire, and trades that
 * must have arrived complete. Due work is queued when a node sees some, and done by one.
 */
public final class TradeFollower extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(TradeFollower.class);
    private static final String DUE = "trades.due";
    /** A rule holds within a minute of its time, with room for a node that is gone. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Db db;
    private final Bus bus;
    private final Ledger ledger;
    private final Endings endings;
    private Jobs jobs;
    private Follower follower;

    @SuppressWarnings("NullAway.Init") // there once started
    public TradeFollower(Db db, Bus bus, Live live, EventLog events, Clock clock, Chronicle chronicle) {
        this.db = db;
        this.bus = bus;
        this.ledger = new Ledger(live, events, clock, chronicle);
        this.endings = new Endings(ledger);
    }

    @Override
    public Future<?> start() {
        jobs = new Jobs(vertx, db, bus);
        follower = new Follower(vertx, db, bus, "trades", this::digest);
        vertx.setPeriodic(LOOK.toMillis(), id -> look());
        return Future.all(follower.start(), jobs.work(DUE, this::carryOut));
    }

    @Override
    public Future<?> stop() {
        follower.stop();
        jobs.stop();
        return Future.succeededFuture();
    }

    private Future<Void> digest(Tx tx, List<Event> events) {
        Set<Long> changed = users(events, "collection.changed");
        Set<Long> gone = users(events, "user.deleted");
        if (changed.isEmpty() && gone.isEmpty()) {
            return Future.succeededFuture();
        }
        Object owners = changed.toArray(Long[]::new);
        Object leavers = gone.toArray(Long[]::new);
        return TradeSql.LACKING.list(tx.sql(), owners).compose(lacking -> TradeSql.UNFINISHED_OF
                .list(tx.sql(), leavers)
                .compose(left -> {
                    List<TradeSql.Parties> all = new ArrayList<>(lacking);
                    all.addAll(left);
                    return ledger.lockStreams(tx, all)
                            .compose(locked -> endings.left(tx, left, gone))
                            .compose(ended -> endings.lacking(tx, lacking));
                }));
    }

    private static Set<Long> users(List<Event> events, String kind) {
        return events.stream()
                .filter(event -> event.kind().equals(kind))
                .map(event -> event.id("user_id"))
                .collect(Collectors.toSet());
    }

    private void look() {
        due().compose(due -> due.isEmpty() ? Future.succeededFuture() : db.tx(tx -> jobs.queue(tx, DUE, DUE, null)))
                .onFailure(later -> {}); // the database is away: the next look will do
    }

    private Future<List<TradeSql.Parties>> due() {
        return TradeSql.DUE.list(
                db.sql(),
                ledger.now().atOffset(ZoneOffset.UTC),
                ledger.now().minus(Trade.ARRIVES_WITHIN).atOffset(ZoneOffset.UTC));
    }

    /** Each trade in its own transaction, competing with its parties' moves; one that fails waits for the next look. */
    private Future<Void> carryOut(Job job) {
        return due().compose(due -> {
                    Future<Void> done = Future.succeededFuture();
                    for (TradeSql.Parties parties : due) {
                        done = done.compose(before -> carryOut(parties));
                    }
                    return done;
                })
                .compose(done -> db.tx(job::finish));
    }

    private Future<Void> carryOut(TradeSql.Parties parties) {
        return db.tx(tx -> ledger.lockStreams(tx, List.of(parties))
                        .compose(locked -> ledger.settle(tx, parties.tradeId())))
                .otherwise(error -> {
                    LOG.warn("trade {} could not be carried out: {}", parties.tradeId(), String.valueOf(error));
                    return null;
                });
    }
}
