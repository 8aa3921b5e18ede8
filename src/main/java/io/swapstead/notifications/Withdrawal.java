package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.TreeSet;

/** Takes people out of what others were told, once they have nothing to do with each other. */
final class Withdrawal {
    private final Clock clock;
    private final Live live;

    Withdrawal(Clock clock, Live live) {
        this.clock = clock;
        this.live = live;
    }

    Future<Void> between(Tx tx, long one, long other) {
        return live.lock(tx, new TreeSet<>(List.of(one, other)))
                .compose(locked -> forget(tx, Math.min(one, other), Math.max(one, other)))
                .compose(done -> forget(tx, Math.max(one, other), Math.min(one, other)));
    }

    /** What a user was told of another alone goes; of several, the rest stays. */
    private Future<Void> forget(Tx tx, long user, long whom) {
        return NotificationSql.ABOUT.list(tx.sql(), user, whom).compose(all -> {
            List<Long> alone = all.stream()
                    .filter(told -> actors(told).size() == 1)
                    .map(told -> told.getLong("id"))
                    .toList();
            Future<Void> done = alone.isEmpty()
                    ? Future.succeededFuture()
                    : NotificationSql.PUT_AWAY
                            .run(tx.sql(), alone.toArray(Long[]::new), clock.nowUtc())
                            .compose(gone -> Fanout.counts(tx, user))
                            .compose(unread -> live.toUser(
                                    tx,
                                    user,
                                    "notification.read",
                                    new JsonObject()
                                            .put("ids", new JsonArray(alone))
                                            .put("unread", unread)))
                            .mapEmpty();
            for (JsonObject told : all) {
                if (actors(told).size() > 1) {
                    done = done.compose(before -> without(tx, user, told, whom));
                }
            }
            return done;
        });
    }

    private Future<Void> without(Tx tx, long user, JsonObject told, long whom) {
        Type type = Type.of(told.getString("type"));
        JsonObject metadata = told.getJsonObject("metadata");
        List<JsonObject> left = actors(told).stream()
                .map(JsonObject.class::cast)
                .filter(actor -> actor.getLong("id") != whom)
                .toList();
        List<String> names = left.stream().map(actor -> actor.getString("name")).toList();
        metadata.put("actors", left)
                .put(
                        "actor_ids",
                        left.stream().map(actor -> actor.getLong("id")).toList());
        String title = Wording.of(type.title, names, metadata.getLong("trade_id", 0L), "");
        return NotificationSql.NEXT.one(tx.sql(), user).compose(seq -> NotificationSql.JOIN
                .one(
                        tx.sql(),
                        told.getLong("id"),
                        seq,
                        title,
                        told.getString("body"),
                        told.getString("action_url"),
                        metadata,
                        clock.nowUtc(),
                        null,
                        null,
                        null)
                .compose(changed -> Fanout.counts(tx, user)
                        .compose(unread -> live.toUser(
                                tx,
                                user,
                                "notification.updated",
                                changed.getLong("id"),
                                new JsonObject()
                                        .put("notification", changed)
                                        .put("unread", unread)
                                        .put("silent", true))))
                .mapEmpty());
    }

    private static JsonArray actors(JsonObject told) {
        return told.getJsonObject("metadata").getJsonArray("actors", new JsonArray());
    }
}
