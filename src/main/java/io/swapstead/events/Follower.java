package io.swapstead.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.swapstead.bus.Bus;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Outage;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the event log once, in order, for the whole cluster: the effect of a batch and the move of the cursor are one
 * transaction, and the cursor's row lock keeps a second node away. A batch that is too much for one statement is halved. An event
 * that cannot be digested is tried alone, then skipped with an error in the log, so that one bad event does not stop the rest.
 */
public final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final Sql<Void> CREATE = Sql.update(
            "insert into cursor (name, tx, seq) values ($1, $2::text::xid8, $3) on conflict (name) do nothing");
    /** How many seconds the next event has waited, by the database's clock; null when there is none. */
    private static final Sql<Optional<Double>> NEWS = Sql.of(
            """
            select (select greatest(0, extract(epoch from clock_timestamp() - e.at))::float8 from event e
              where (e.tx, e.seq) > (c.tx, c.seq) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
              order by e.tx, e.seq limit 1) as waited
            from cursor c where name = $1""",
            row -> Optional.ofNullable(row.getDouble("waited")));

    private static final Sql<Event.Position> LOCK = Sql.of(
            "select tx::text as tx, seq from cursor where name = $1 for update skip locked",
            row -> new Event.Position(row.getString("tx"), row.getLong("seq")));
    private static final Sql<Void> MOVE =
            Sql.update("update cursor set tx = $2::text::xid8, seq = $3, updated_at = now() where name = $1");

    private final Db db;
    private final Bus bus;
    private final String name;
    private final BiFunction<Tx, List<Event>, Future<Void>> effect;
    private final Walk walk;
    private final int most;
    private int batch;
    private int slow;
    private volatile double lag;

    /**
     * @param name of the cursor; new followers begin at the end of the log
     * @param effect what a batch of events does, in the given transaction
     */
    public Follower(Vertx vertx, Db db, Bus bus, String name, BiFunction<Tx, List<Event>, Future<Void>> effect) {
        this(vertx, db, bus, name, Limits.FOLLOWER_BATCH, effect);
    }

    /** @param most events of a batch, for one whose effect on each takes long or holds much */
    public Follower(
            Vertx vertx, Db db, Bus bus, String name, int most, BiFunction<Tx, List<Event>, Future<Void>> effect) {
        this.most = most;
        this.batch = most;
        this.db = db;
        this.bus = bus;
        this.name = name;
        this.effect = effect;
        Gauge.builder("swapstead.follower.lag", this, follower -> follower.lag)
                .tag("follower", name)
                .description("Seconds that the next event has waited")
                .register(Metrics.globalRegistry);
        this.walk = new Walk(vertx, "follower " + name, 1, this::step);
    }

    public Future<Void> start() {
        return EventLog.end(db.sql())
                .compose(end -> CREATE.run(db.sql(), name, end.tx(), end.seq()))
                .compose(created -> walk.start(bus));
    }

    public void stop() {
        walk.stop();
    }

    private Future<Integer> step() {
        return NEWS.first(db.sql(), name)
                .compose(news -> behind(news.flatMap(waited -> waited))
                        ? db.tx(this::digest).onSuccess(n -> done())
                        : Future.succeededFuture(0))
                .recover(this::smaller);
    }

    private boolean behind(Optional<Double> waited) {
        lag = waited.orElse(0.0);
        return waited.isPresent();
    }

    private void done() {
        batch = Math.min(most, batch * 2);
        slow = 0;
    }

    private Future<Integer> digest(Tx tx) {
        return LOCK.first(tx.sql(), name)
                .compose(cursor -> cursor.isEmpty()
                        ? Future.succeededFuture(0)
                        : EventLog.after(tx.sql(), cursor.get(), batch).compose(events -> apply(tx, events)));
    }

    private Future<Integer> apply(Tx tx, List<Event> events) {
        if (events.isEmpty()) {
            return Future.succeededFuture(0);
        }
        Event.Position last = events.get(events.size() - 1).position();
        return effect.apply(tx, events)
                .compose(done -> MOVE.run(tx.sql(), name, last.tx(), last.seq()))
                .map(events.size());
    }

    private Future<Integer> smaller(Throwable error) {
        if (Outage.away(error)) {
            return Future.failedFuture(error); // the same batch again, later
        }
        if (batch > 1) {
            batch = Outage.tooSlow(error) ? batch / 2 : 1;
            return Future.succeededFuture(1);
        }
        if (Outage.tooSlow(error) && ++slow < Limits.FOLLOWER_PATIENCE) {
            return Future.failedFuture(error); // perhaps it was a lock, or a busy machine
        }
        slow = 0;
        LOG.error("follower {} skips an event that it cannot digest", name, error);
        return db.tx(this::skip);
    }

    private Future<Integer> skip(Tx tx) {
        return LOCK.first(tx.sql(), name)
                .compose(cursor -> cursor.isEmpty()
                        ? Future.succeededFuture(0)
                        : EventLog.after(tx.sql(), cursor.get(), 1).compose(events -> {
                            Event.Position bad = events.get(0).position();
                            LOG.error("skipped event {}", bad);
                            return MOVE.run(tx.sql(), name, bad.tx(), bad.seq()).map(1);
                        }));
    }
}
