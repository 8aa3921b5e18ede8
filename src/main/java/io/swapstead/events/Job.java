package io.swapstead.events;

import io.swapstead.bus.Bus;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import java.util.Objects;

/** A job that this node holds. */
public final class Job {
    private static final long REPORT_NANOS = 200_000_000;

    private final Db db;
    private final Bus bus;
    private final JobSql.Taken taken;
    private final long began = System.nanoTime();
    private long reported = began;

    Job(Db db, Bus bus, JobSql.Taken taken) {
        this.db = db;
        this.bus = bus;
        this.taken = taken;
    }

    public String kind() {
        return taken.kind();
    }

    /** What it is about. */
    public String key() {
        return taken.key();
    }

    /** Which try this is, from 1; more than a few mean that it kills whoever takes it. */
    public int attempt() {
        return taken.attempts();
    }

    /** Tells those who watch how far it is, a few times a second at most. */
    public void at(long done, long total) {
        long now = System.nanoTime();
        if (now - reported < REPORT_NANOS && done < total) {
            return;
        }
        reported = now;
        double rate = done / ((now - began) / 1e9);
        bus.publish(
                Jobs.PROGRESS,
                new JobProgress(
                        taken.userId(),
                        kind(),
                        key(),
                        done,
                        total,
                        Math.round(rate),
                        rate == 0 ? 0 : Math.round((total - done) / rate)));
    }

    /**
     * Ends the job in the transaction that holds its effect.
     *
     * @return fails with CONFLICT, and the effect with it, when another node has taken the job meanwhile
     */
    public Future<Void> finish(Tx tx) {
        return JobSql.FINISH.run(tx.sql(), taken.id(), taken.token()).map(held -> {
            if (held == 0) {
                throw Failure.conflict("Another node has taken this job.");
            }
            return null;
        });
    }

    /** Holds it for longer; a lease that is lost already is noticed at the end. */
    void renew() {
        JobSql.RENEW
                .run(db.sql(), taken.id(), taken.token(), Limits.JOB_LEASE.toSeconds())
                .onFailure(error -> {}); // the database is away: the next beat, or another node, will do
    }

    Future<Void> release(Throwable error) {
        return JobSql.RELEASE
                .run(db.sql(), taken.id(), taken.token(), Objects.toString(error.getMessage(), error.toString()))
                .mapEmpty();
    }
}
