package io.swapstead.notifications;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
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
import java.util.stream.Stream;

/** Turns what happened into what people are told, in the transaction that moves its cursor. */
public final class NotificationFollower extends VerticleBase {
    private final Db db;
    private final Bus bus;
    private final Fanout fanout;
    private final Withdrawal withdrawal;
    private Jobs jobs;

    @SuppressWarnings("NullAway.Init") // there once started
    public NotificationFollower(Db db, Bus bus, Clock clock, Live live) {
        this.db = db;
        this.bus = bus;
        this.fanout = new Fanout(clock, live);
        this.withdrawal = new Withdrawal(clock, live);
    }

    @Override
    public Future<?> start() {
        jobs = new Jobs(vertx, db, bus);
        return new Follower(vertx, db, bus, "notifications", this::digest).start();
    }

    private Future<Void> digest(Tx tx, List<Event> events) {
        List<Notice> notices = new ArrayList<>();
        Future<Void> gathered = Future.succeededFuture();
        for (Event event : events) {
            gathered = gathered.compose(before -> expand(tx, event)).map(found -> {
                notices.addAll(found);
                return null;
            });
        }
        return gathered.compose(all -> fanout.tell(tx, notices)).compose(told -> withdraw(tx, events));
    }

    private Future<List<Notice>> expand(Tx tx, Event event) {
        return switch (event.kind()) {
            case "price.changed" ->
                jobs.queue(tx, Calendar.PRICES, event.data().getString("day"), null)
                        .map(List.of());
            case "listing.added" -> listing(tx, event);
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
                named(tx, event, NotificationSql.ACHIEVEMENT, event.data().getValue("key"));
            case "action.taken", "action.lifted" -> named(tx, event, NotificationSql.ACTION, event.id("action_id"));
            case "appeal.resolved" -> named(tx, event, NotificationSql.APPEAL, event.id("appeal_id"));
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

    /** Who wants a card hears of it as such, not once more as a friend of who listed it. */
    private static Future<List<Notice>> listing(Tx tx, Event event) {
        long owner = event.id("user_id");
        Long[] items = event.data().getJsonArray("item_ids", new JsonArray()).stream()
                .map(id -> ((Number) id).longValue())
                .toArray(Long[]::new);
        Long imported = event.data().getLong("import_id");
        return DiscoverySql.WANTED.list(tx.sql(), owner, items, imported).compose(wanted -> DiscoverySql.FAVOURED
                .list(tx.sql(), owner, items, imported)
                .map(favoured -> Stream.concat(
                                wanted.stream().map(found -> listing(Type.WANTED_LISTED, owner, found)),
                                favoured.stream()
                                        .filter(found ->
                                                wanted.stream().noneMatch(other -> other.userId() == found.userId()))
                                        .map(found -> listing(Type.FAVORITE_LISTED, owner, found)))
                        .toList()));
    }

    private static Notice listing(Type type, long owner, DiscoverySql.Found found) {
        return new Notice(
                found.userId(),
                type,
                owner,
                "user:" + owner,
                found.thing(),
                "/u/{actor}?tab=inventory",
                new JsonObject().put("user_id", owner));
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
