package io.swapstead.notifications;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.swapstead.events.Follower;
import io.swapstead.events.Jobs;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Turns what happened into what people are told, in the transaction that moves its cursor. */
public final class NotificationFollower extends VerticleBase {
    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final Fanout fanout;
    private final Withdrawal withdrawal;
    private Jobs jobs;
    private Discovery discovery;
    private Follower follower;

    @SuppressWarnings("NullAway.Init") // there once started
    public NotificationFollower(Db db, Bus bus, Clock clock, Live live) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.fanout = new Fanout(clock, live);
        this.withdrawal = new Withdrawal(clock, live);
    }

    @Override
    public Future<?> start() {
        jobs = new Jobs(vertx, db, bus);
        discovery = new Discovery(db, jobs, fanout, clock);
        follower = new Follower(vertx, db, bus, "notifications", Limits.TOLD_AT_ONCE, this::digest);
        return Future.all(discovery.start(), follower.start());
    }

    @Override
    public Future<?> stop() {
        follower.stop();
        jobs.stop();
        return Future.succeededFuture();
    }

    private Future<Void> digest(Tx tx, List<Event> events) {
        List<Notice> notices = new ArrayList<>();
        Future<Void> gathered = Future.succeededFuture();
        for (Event event : events) {
            gathered = gathered.compose(before -> expand(tx, event, notices.size() >= Limits.TOLD_AT_ONCE))
                    .map(found -> {
                        notices.addAll(found);
                        return null;
                    });
        }
        return gathered.compose(all -> fanout.tell(tx, notices)).compose(told -> withdraw(tx, events));
    }

    /** @param busy whether there is enough to tell already */
    private Future<List<Notice>> expand(Tx tx, Event event, boolean busy) {
        return switch (event.kind()) {
            case "price.changed" ->
                jobs.queue(tx, Calendar.PRICES, event.data().getString("day"), null)
                        .map(List.of());
            case "listing.added" -> discovery.first(tx, event, busy);
            case "trade.invalidated" -> named(tx, event, TellingSql.GONE, longs(event, "card_ids"));
            case "case.closed" ->
                DiscoverySql.REPORTERS.list(tx.sql(), event.id("case_id")).map(reporters -> reporters.stream()
                        .map(reporter -> new Notice(
                                reporter,
                                Type.REPORT_RESOLVED,
                                null,
                                "case:" + event.id("case_id"),
                                "",
                                "/notifications",
                                new JsonObject()))
                        .toList());
            case "achievement.unlocked" ->
                named(tx, event, TellingSql.ACHIEVEMENT, event.data().getValue("key"));
            case "action.taken", "action.lifted" -> named(tx, event, TellingSql.ACTION, event.id("action_id"));
            case "appeal.resolved" -> named(tx, event, TellingSql.APPEAL, event.id("appeal_id"));
            default -> Future.succeededFuture(Expansion.of(event));
        };
    }

    /** What the event names by its key or id, in words. */
    private static Future<List<Notice>> named(Tx tx, Event event, Sql<String> words, Object key) {
        int more = event.data().getJsonArray("keys", new JsonArray()).size() - 1;
        return words.first(tx.sql(), key).map(found -> Expansion.of(event).stream()
                .map(notice -> notice.about(found.orElse("") + (more > 0 ? " and " + more + " more" : "")))
                .toList());
    }

    private static Long[] longs(Event event, String name) {
        return event.data().getJsonArray(name, new JsonArray()).stream()
                .map(id -> ((Number) id).longValue())
                .toArray(Long[]::new);
    }

    private Future<Void> withdraw(Tx tx, List<Event> events) {
        Future<Void> done = Future.succeededFuture();
        for (Event event : events) {
            if (event.kind().equals("block.added")) {
                done = done.compose(before -> withdrawal.between(tx, event.id("user_id"), event.id("blocked_user_id")));
            }
        }
        return done;
    }
}
