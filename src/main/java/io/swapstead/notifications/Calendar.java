package io.swapstead.notifications;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.Job;
import io.swapstead.events.Jobs;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells of what comes with time: offers that end soon, listings that have waited, prices that moved; and puts away what is old. */
public final class Calendar extends VerticleBase {
    /** Work on the prices of a day, which is its key. */
    static final String PRICES = "notifications.prices";

    private static final String DAILY = "notifications.daily";
    private static final long LOOK_MILLIS = 5000;
    private static final int ARCHIVED_AT_ONCE = 5000;

    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final Fanout fanout;
    private Jobs jobs;
    private @Nullable LocalDate seen;

    @SuppressWarnings("NullAway.Init") // there once started
    public Calendar(Db db, Bus bus, Clock clock, Live live) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.fanout = new Fanout(clock, live);
    }

    @Override
    public Future<?> start() {
        jobs = new Jobs(vertx, db, bus);
        vertx.setPeriodic(LOOK_MILLIS, id -> look());
        return Future.all(jobs.work(DAILY, this::daily), jobs.work(PRICES, this::prices));
    }

    @Override
    public Future<?> stop() {
        jobs.stop();
        return Future.succeededFuture();
    }

    private void look() {
        LocalDate today = clock.today();
        if (!today.equals(seen)) {
            jobs.due(DAILY, today.toString()).onSuccess(queued -> seen = today).onFailure(later -> {});
        }
        OccasionSql.ANY_ENDING
                .one(db.sql(), clock.nowUtc())
                .compose(any -> any ? db.tx(this::endings) : Future.succeededFuture())
                .onFailure(later -> {}); // the database is away: the next look will do
    }

    private Future<Void> endings(Tx tx) {
        return OccasionSql.ENDINGS
                .list(tx.sql(), clock.nowUtc())
                .compose(endings -> fanout.tell(
                        tx,
                        endings.stream()
                                .map(ending -> new Notice(
                                        ending.userId(),
                                        Type.TRADE_EXPIRING,
                                        ending.otherId(),
                                        "trade:" + ending.ids().getLong("trade_id"),
                                        "",
                                        "/trades/" + ending.ids().getLong("trade_id"),
                                        ending.ids()))
                                .toList()));
    }

    private Future<Void> daily(Job job) {
        Instant now = clock.now();
        Object untouched = now.minus(Limits.LISTING_STALE).atOffset(ZoneOffset.UTC);
        return archive(now)
                .compose(archived -> some(
                        0L,
                        (tx, after) -> OccasionSql.STALE.list(tx.sql(), now.atOffset(ZoneOffset.UTC), untouched, after),
                        user -> new Notice(
                                user.userId(),
                                Type.LISTING_REMINDER,
                                null,
                                "self",
                                user.thing().orElseThrow(),
                                "/collection",
                                new JsonObject())))
                .compose(told -> db.tx(job::finish));
    }

    private Future<Void> archive(Instant now) {
        Object old = now.minus(Limits.NOTIFICATION_AGE).atOffset(ZoneOffset.UTC);
        return OccasionSql.ARCHIVE
                .run(db.sql(), old, now.atOffset(ZoneOffset.UTC))
                .compose(some -> some < ARCHIVED_AT_ONCE
                        ? OccasionSql.FORGET
                                .run(db.sql(), old)
                                .compose(forgot -> PostSql.FORGET_DIGESTS.run(db.sql(), clock.today()))
                                .compose(forgot -> OccasionSql.FORGET_MOVES.run(db.sql(), clock.today()))
                                .mapEmpty()
                        : archive(now));
    }

    private Future<Void> prices(Job job) {
        LocalDate day = LocalDate.parse(job.key());
        return moves(day, 0)
                .compose(moved -> some(
                        0L,
                        (tx, after) -> OccasionSql.MOVED.list(tx.sql(), day, after),
                        user -> new Notice(
                                user.userId(),
                                Type.PRICE_MOVED,
                                null,
                                "day:" + day,
                                user.thing().orElseThrow(),
                                "/collection?tab=wants",
                                new JsonObject().put("day", day.toString()))))
                .compose(told -> db.tx(job::finish));
    }

    /** Once for all who want them. */
    private Future<Void> moves(LocalDate day, long after) {
        return OccasionSql.MOVE
                .one(db.sql(), day, after)
                .compose(last -> last == 0 ? Future.succeededFuture() : moves(day, last));
    }

    /** Tells all that a question finds, some users at a time; whoever takes over begins anew and finds who was not told yet. */
    private Future<Void> some(
            long after,
            BiFunction<Tx, Long, Future<List<OccasionSql.Found>>> question,
            Function<OccasionSql.Found, Notice> notice) {
        return db.tx(tx -> question.apply(tx, after).compose(found -> fanout.tell(
                                tx,
                                found.stream()
                                        .filter(one -> one.thing().isPresent())
                                        .map(notice)
                                        .toList())
                        .map(found)))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture()
                        : some(found.get(found.size() - 1).userId(), question, notice));
    }
}
