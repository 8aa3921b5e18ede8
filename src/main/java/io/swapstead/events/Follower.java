package io.swapstead.events;

import io.swapstead.bus.Bus;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the event log once, in order, for the whole cluster: the effect of a batch and the move of the cursor are one
 * transaction, and the cursor's row lock keeps a second node away. An event that cannot be digested is tried alone, then
 * skipped with an error in the log, so that one bad event does not stop the rest.
 */
public final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final Sql<Void> CREATE = Sql.update(
            "insert into cursor (name, tx, seq) values ($1, $2::text::xid8, $3) on conflict (name) do nothing");
    private static final Sql<Boolean> NEWS = Sql.of(
            """
            select exists (select from event e where (e.tx, e.seq) > (c.tx, c.seq)
              and e.tx < pg_snapshot_xmin(pg_current_snapshot())) as news
            from cursor c where name = $1""",
            row -> row.getBoolean("news"));
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
                .compose(news -> news.orElse(false)
                        ? db.tx(this::digest).onSuccess(n -> batch = most)
                        : Future.succeededFuture(0))
                .recover(this::smaller);
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
        if (error instanceof io.swapstead.core.Failure) {
            return Future.failedFuture(error); // the database is away: the same batch again, later
        }
        if (batch > 1) {
            batch = 1;
            return Future.succeededFuture(1);
        }
        LOG.error("follower {} skips an event that it cannot digest", name, error);
        return db.tx(this::skip);
    }

    private Future<Integer> skip(Tx tx) {
        return LOCK.first(tx.sql(), name)
                .compose(cursor -> cursor.isEmpty()
                        ? Future.succeededFuture(0)
                        : EventLog.after(tx.sql(), cursor.get(), 1).compose(events -> {
                            Event.Position bad = events.get(0).position();
                            LOG.error("skipped event {}", events.get(0).position());
                            return MOVE.run(tx.sql(), name, bad.tx(), bad.seq()).map(1);
                        }));
    }
}
