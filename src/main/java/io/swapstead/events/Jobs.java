package io.swapstead.events;

import io.swapstead.bus.Bus;
import io.swapstead.bus.Topic;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that goes on behind an answer. It is queued in the transaction of its cause and taken by whichever node comes first, which
 * holds it by a lease on the database's clock: a node that died, or slept too long, is replaced, and finds that out when it wants
 * to finish.
 */
public final class Jobs {
    /** How far a job is; a hint for whoever shows it. */
    public static final Topic<JobProgress> PROGRESS = new Topic<>("jobs.progress", JobProgress.class);

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Vertx vertx;
    private final Db db;
    private final Bus bus;
    private final List<Walk> walks = new ArrayList<>();

    public Jobs(Vertx vertx, Db db, Bus bus) {
        this.vertx = vertx;
        this.db = db;
        this.bus = bus;
    }

    /**
     * Queues work; the same work is queued once.
     *
     * @param kind whose worker takes it
     * @param key what it is about
     * @param userId whom it is for; null for the community's own work
     */
    public Future<Void> queue(Tx tx, String kind, String key, @Nullable Long userId) {
        tx.afterCommit(() -> bus.publish(EventLog.GREW, new JsonObject()));
        return JobSql.QUEUE.run(tx.sql(), kind, key, userId).mapEmpty();
    }

    /**
     * Queues work that falls due, however many nodes notice: the same kind and key are done once and never again.
     *
     * @param key names the occasion, such as the hour
     */
    public Future<Void> due(String kind, String key) {
        return JobSql.DUE.run(db.sql(), kind, key).mapEmpty();
    }

    /**
     * Works on jobs of a kind, one after the other, on the calling context.
     *
     * @param worker does the job and finishes it in its last transaction; when its future fails, the job is taken again later
     */
    public Future<Void> work(String kind, Function<Job, Future<Void>> worker) {
        Walk walk = new Walk(vertx, "jobs " + kind, 1, () -> step(kind, worker));
        walks.add(walk);
        return walk.start(bus);
    }

    /** Takes no more jobs. */
    public void stop() {
        walks.forEach(Walk::stop);
    }

    private Future<Integer> step(String kind, Function<Job, Future<Void>> worker) {
        return JobSql.TAKE
                .first(db.sql(), kind, UUID.randomUUID(), Limits.JOB_LEASE.toSeconds())
                .compose(taken -> taken.isEmpty()
                        ? Future.succeededFuture(0)
                        : run(new Job(db, bus, taken.get()), worker).map(1));
    }

    private Future<Void> run(Job job, Function<Job, Future<Void>> worker) {
        long heartbeat = vertx.setPeriodic(Limits.JOB_LEASE.toMillis() / 3, id -> job.renew());
        return done(job, worker).eventually(() -> {
            vertx.cancelTimer(heartbeat);
            return Future.succeededFuture();
        });
    }

    private Future<Void> done(Job job, Function<Job, Future<Void>> worker) {
        try {
            return worker.apply(job).recover(error -> release(job, error));
        } catch (RuntimeException e) {
            return release(job, e);
        }
    }

    private Future<Void> release(Job job, Throwable error) {
        LOG.warn("job {} {} is left for later: {}", job.kind(), job.key(), error.toString());
        return job.release(error).compose(released -> Future.failedFuture(error));
    }
}
