package io.swapstead.accounts;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Job;
import io.swapstead.events.Jobs;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;

/** Hands out everything that is held on a user: at once when that is little, else by a job that keeps the file for a while. */
final class Exports {
    static final String KIND = "accounts.export";

    private static final Sql<Buffer> MADE = Sql.of(
            "select content from account_exports where user_id = $1 and made_at > $2", row -> row.getBuffer("content"));
    private static final Sql<Void> KEEP = Sql.update(
            """
            insert into account_exports (user_id, content, made_at) values ($1, $2, $3)
            on conflict (user_id) do update set content = excluded.content, made_at = excluded.made_at""");
    /** Nobody waits for a job; only this transaction. */
    private static final Sql<Void> PATIENT = Sql.update("select set_config('statement_timeout', '60s', true)");

    private final Db db;
    private final Jobs jobs;
    private final Clock clock;
    private final long atOnce;

    /** @param atOnce rows that are little */
    Exports(Db db, Jobs jobs, Clock clock, long atOnce) {
        this.db = db;
        this.jobs = jobs;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** The file; empty while a job is at it. */
    Future<Buffer> get(Accounts.UserId of) {
        long user = of.userId();
        OffsetDateTime fresh = clock.nowUtc().minus(Limits.EXPORT_KEPT);
        return MADE.first(db.sql(), user, fresh)
                .compose(made -> made.isPresent()
                        ? Future.succeededFuture(made.get())
                        : PersonalData.rows(db.sql(), user).compose(rows -> rows <= atOnce ? now(user) : later(user)));
    }

    private Future<Buffer> now(long user) {
        return db.tx(tx -> PersonalData.export(tx.sql(), user, (done, all) -> {}))
                .map(JsonObject::toBuffer);
    }

    private Future<Buffer> later(long user) {
        return db.tx(tx -> jobs.queue(tx, KIND, String.valueOf(user), user)).map(queued -> Buffer.buffer());
    }

    /** Does one job; its key is the user. */
    Future<Void> run(Job job) {
        return job.attempt() > Limits.JOB_TRIES ? db.tx(job::finish) : db.tx(tx -> make(tx, job));
    }

    private Future<Void> make(Tx tx, Job job) {
        long user = Long.parseLong(job.key());
        return PATIENT.run(tx.sql())
                .compose(patient -> PersonalData.export(tx.sql(), user, job::at))
                .compose(data -> KEEP.run(tx.sql(), user, data.toBuffer(), clock.nowUtc()))
                .compose(kept -> job.finish(tx));
    }
}
