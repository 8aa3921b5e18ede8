package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What somebody does with what they were told besides reading it: puts it away, takes it back, keeps it as unread. */
final class Filing {
    private static final Sql<Long> DONE = Sql.of(
            """
            update notifications set archived_at = $3, done_at = $3, read_at = coalesce(read_at, $3)
            where user_id = $1 and id = any($2) and archived_at is null returning id""",
            row -> row.getLong("id"));

    /** Only what its owner has put away, and nobody is part of that they have blocked since. */
    private static final Sql<Long> UNDO = Sql.of(
            """
            update notifications set archived_at = null, done_at = null
            where user_id = $1 and id = any($2) and done_at is not null returning id""",
            row -> row.getLong("id"));

    private static final Sql<Long> UNREAD = Sql.of(
            """
            update notifications set read_at = null
            where user_id = $1 and id = any($2) and read_at is not null and archived_at is null returning id""",
            row -> row.getLong("id"));

    private final Db db;
    private final Clock clock;
    private final Live live;

    Filing(Db db, Clock clock, Live live) {
        this.db = db;
        this.clock = clock;
        this.live = live;
    }

    /** Idempotent; answers the unread counts afterwards, and tells the user's other tabs of what has changed. */
    Future<JsonObject> move(Notifications.Move move) {
        long user = move.actor().userId();
        Object ids = move.notificationIds().toArray(Long[]::new);
        return db.tx(tx -> live.lock(tx, List.of(user))
                .compose(locked -> switch (move.to()) {
                    case DONE -> DONE.list(tx.sql(), user, ids, clock.nowUtc());
                    case BACK -> UNDO.list(tx.sql(), user, ids);
                    case UNREAD -> UNREAD.list(tx.sql(), user, ids);
                })
                .compose(moved -> Fanout.counts(tx, user).compose(unread -> tell(tx, user, move.to(), moved, unread)
                        .map(unread))));
    }

    private Future<Void> tell(Tx tx, long user, Notifications.Move.To to, List<Long> moved, JsonObject unread) {
        if (moved.isEmpty()) {
            return Future.succeededFuture();
        } else if (to == Notifications.Move.To.DONE) {
            JsonObject gone = new JsonObject()
                    .put("ids", new JsonArray(moved))
                    .put("done", true)
                    .put("unread", unread);
            return live.toUser(tx, user, "notification.read", gone).mapEmpty();
        }
        return NotificationSql.SOME
                .list(tx.sql(), user, moved.toArray(Long[]::new))
                .compose(all -> {
                    Future<Void> told = Future.succeededFuture();
                    for (JsonObject one : all) {
                        JsonObject changed = new JsonObject()
                                .put("notification", one)
                                .put("unread", unread)
                                .put("silent", true);
                        told = told.compose(
                                before -> live.toUser(tx, user, "notification.updated", one.getLong("id"), changed)
                                        .mapEmpty());
                    }
                    return told;
                });
    }
}
