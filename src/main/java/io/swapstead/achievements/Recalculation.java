package io.swapstead.achievements;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.events.Job;
import io.swapstead.events.JobProgress;
import io.swapstead.events.Jobs;
import io.swapstead.live.Teller;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what everybody has earned with what is written down. A run is cut into ranges of users; nodes take them as jobs, side by
 * side, and its result adds up in its row, from which whoever waits reads how far it is.
 */
public final class Recalculation {
    /** Users of a range unless said otherwise: some megabytes, and a transaction of a fraction of a second. */
    public static final int BATCH = 2_000;

    public static final int MOST_BATCH = 20_000;

    /**
     * What to look at.
     *
     * @param user null: everybody
     * @param keys achievements; null: all
     * @param since only who joined, was there or traded since then
     * @param dryRun changes nothing
     * @param batch users of a range
     */
    public record Wish(
            @Nullable Long user,
            @Nullable List<String> keys,
            @Nullable OffsetDateTime since,
            boolean dryRun,
            int batch) {}

    /**
     * How far a run is, and what came of it so far.
     *
     * @param failedRanges given up after several tries
     * @param unlocked key → how many
     * @param lost key → how many frames it stood for were taken back
     */
    public record State(
            long users,
            long done,
            boolean finished,
            int failedRanges,
            JsonObject unlocked,
            JsonObject lost,
            double seconds) {}

    private static final String RANGE = "achievements.range";
    private static final String NAME = "achievements.recalculate";

    private final Db db;
    private final Bus bus;
    private final Jobs jobs;
    private final RangeWork work;
    private final Consumer<JobProgress> progress;

    private Recalculation(Vertx vertx, Db db, Bus bus, RangeWork work, Consumer<JobProgress> progress) {
        this.db = db;
        this.bus = bus;
        this.jobs = new Jobs(vertx, db, bus);
        this.work = work;
        this.progress = progress;
    }

    /**
     * Recalculates and tells whom it concerns.
     *
     * @param progress hears how far runs are, on the node that works on them
     */
    public static Recalculation of(
            Vertx vertx, Db db, Bus bus, Clock clock, EventLog events, Teller teller, Consumer<JobProgress> progress) {
        RangeWork work = new RangeWork(
                clock, new Ledger(clock, new News(events, teller)), new Frames(db, clock, events, teller));
        return new Recalculation(vertx, db, bus, work, progress);
    }

    /** Recalculates without a word, for people who do not exist. */
    public static Recalculation quiet(Vertx vertx, Db db, Bus bus, Clock clock) {
        EventLog events = new EventLog(vertx, bus, clock);
        RangeWork work = new RangeWork(
                clock,
                new Ledger(clock, (tx, jumps) -> Future.succeededFuture()),
                new Frames(db, clock, events, Teller.storing(clock)));
        return new Recalculation(vertx, db, bus, work, each -> {});
    }

    /** Makes sure that the catalogue is there; answers whether it knows an achievement. */
    public Future<Boolean> knowsKey(String key) {
        return Catalogue.seed(db).compose(seeded -> RunSql.KNOWN_KEY.one(db.sql(), key));
    }

    public Future<Boolean> knowsUser(long user) {
        return RunSql.KNOWN_USER.one(db.sql(), user);
    }

    /** Queues a run; answers its number. */
    public Future<Long> queue(Wish wish) {
        return Catalogue.seed(db).compose(seeded -> db.tx(tx -> queue(tx, wish)));
    }

    /** Queues a run in a transaction. */
    Future<Long> queue(Tx tx, Wish wish) {
        List<String> keys = wish.keys();
        tx.afterCommit(() -> bus.publish(EventLog.GREW, new JsonObject()));
        return RunSql.BEGIN
                .one(
                        tx.sql(),
                        wish.user(),
                        keys == null ? null : keys.toArray(String[]::new),
                        wish.since(),
                        wish.dryRun())
                .compose(run ->
                        RunSql.CUT.run(tx.sql(), run, wish.batch(), RANGE).map(run));
    }

    public Future<State> state(long run) {
        return RunSql.STATE.one(db.sql(), run);
    }

    /** Whether a node is there that will do the work. */
    public Future<Boolean> attended() {
        return RunSql.ATTENDED.one(db.sql());
    }

    /** Takes ranges from now on, two at a time: while the database works on one, the other is judged. */
    public Future<Void> work() {
        return jobs.work(RANGE, this::range)
                .compose(first -> jobs.work(RANGE, this::range))
                .mapEmpty();
    }

    private Future<Void> range(Job job) {
        String[] parts = job.key().split("[:-]", -1);
        long run = Long.parseLong(parts[0]);
        return db.tx(tx -> RunSql.GET.first(tx.sql(), run).compose(found -> found.map(
                                known -> range(tx, job, known, Long.parseLong(parts[1]), Long.parseLong(parts[2]))
                                        .map(true))
                        .orElseGet(() -> job.finish(tx).map(false)))) // nobody waits for a run that is forgotten
                .compose(known -> known ? report(run) : Future.succeededFuture());
    }

    private Future<Void> range(Tx tx, Job job, RunSql.Run run, long from, long to) {
        if (job.attempt() > Limits.JOB_TRIES) {
            Tally none = new Tally();
            return add(tx, job, run.id(), new RangeWork.Result(0, 0, none, none, none), 1);
        }
        return work.run(tx, run, from, to).compose(result -> add(tx, job, run.id(), result, 0));
    }

    private Future<Void> add(Tx tx, Job job, long run, RangeWork.Result result, int failed) {
        return job.finish(tx)
                .compose(finished -> RunSql.ADD.one(
                        tx.sql(),
                        run,
                        (long) result.users(),
                        result.unlocked().json(),
                        result.lost().json(),
                        result.holders().json(),
                        (long) result.active(),
                        failed))
                .compose(left -> left == 0 ? finish(tx, run) : Future.succeededFuture());
    }

    private Future<Void> finish(Tx tx, long run) {
        return RunSql.GET
                .one(tx.sql(), run)
                .compose(found -> found.everyUser() && !found.dryRun()
                        ? RunSql.RARITY.run(tx.sql(), run)
                        : Future.succeededFuture(0))
                .compose(rated -> RunSql.FORGET.run(tx.sql(), String.valueOf(run), RANGE))
                .mapEmpty();
    }

    private Future<Void> report(long run) {
        return state(run).map(state -> {
            double rate = state.done() / Math.max(state.seconds(), 0.001);
            JobProgress said = new JobProgress(
                    null,
                    NAME,
                    String.valueOf(run),
                    state.done(),
                    state.users(),
                    Math.round(rate),
                    rate == 0 ? 0 : Math.round((state.users() - state.done()) / rate));
            bus.publish(Jobs.PROGRESS, said);
            progress.accept(said);
            return null;
        });
    }

    /** Takes no more ranges. */
    public void stop() {
        jobs.stop();
    }
}
