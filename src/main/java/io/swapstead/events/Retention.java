package io.swapstead.events;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what a room keeps no longer: each day, once in the cluster, by whoever holds the job, in small batches of which each is a
 * transaction of its own. A room says what, by rules of its own.
 */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final long LOOK_MILLIS = 5000;
    /** Rows at once: a batch holds its locks for milliseconds. */
    private static final int BATCH = 500;

    /**
     * What is forgotten.
     *
     * @param what in words, for the log
     * @param delete deletes at most $2 rows whose time is over at $1
     */
    public record Rule(String what, Sql<Void> delete) {
        /**
         * Rows of a table.
         *
         * @param over a condition, with $1 the time
         */
        public static Rule of(String table, String over) {
            return new Rule(
                    table,
                    Sql.update(
                            "delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s limit $2 for update skip locked))"
                                    .formatted(table, over)));
        }
    }

    /** What this leaves behind itself. */
    private static final Sql<Void> OLD_JOBS = Sql.update(
            "delete from jobs where kind = $1 and state = 'done' and updated_at < clock_timestamp() - interval '30 days'");

    private final Vertx vertx;
    private final Db db;
    private final Clock clock;
    private final String kind;
    private final List<Rule> rules;
    private final Jobs jobs;
    private @Nullable LocalDate seen;

    /** @param room whose rules they are */
    public Retention(Vertx vertx, Db db, Bus bus, Clock clock, String room, List<Rule> rules) {
        this.vertx = vertx;
        this.db = db;
        this.clock = clock;
        this.kind = "retention." + room;
        this.rules = rules;
        this.jobs = new Jobs(vertx, db, bus);
    }

    public Future<Void> start() {
        vertx.setPeriodic(LOOK_MILLIS, id -> look());
        return jobs.work(kind, this::sweep);
    }

    public void stop() {
        jobs.stop();
    }

    private void look() {
        LocalDate today = clock.today();
        if (!today.equals(seen)) {
            jobs.due(kind, today.toString()).onSuccess(queued -> seen = today).onFailure(later -> {});
        }
    }

    private Future<Void> sweep(Job job) {
        Future<Integer> done = Future.succeededFuture(0);
        for (Rule rule : rules) {
            done = done.compose(before -> sweep(rule, 0));
        }
        return done.compose(swept -> OLD_JOBS.run(db.sql(), kind)).compose(swept -> db.tx(job::finish));
    }

    private Future<Integer> sweep(Rule rule, int before) {
        return rule.delete().run(db.sql(), clock.nowUtc(), BATCH).compose(gone -> {
            int all = before + gone;
            if (gone == BATCH) {
                return sweep(rule, all);
            }
            if (all > 0) {
                LOG.info("{}: {} rows of {} are gone", kind, all, rule.what());
            }
            return Future.succeededFuture(all);
        });
    }
}
