package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody was told, and what of it they have read. */
final class Inbox {
    private static final int MOST_AT_ONCE = 500;

    private final Db db;
    private final Clock clock;
    private final Live live;

    Inbox(Db db, Clock clock, Live live) {
        this.db = db;
        this.clock = clock;
        this.live = live;
    }

    /** The stream's position is read first: whatever comes meanwhile is told by the socket as well, never by neither. */
    Future<Buffer> find(Notifications.Find find) {
        String query = "notifications %d %s %s %d"
                .formatted(find.userId(), find.category(), find.unreadOnly(), find.afterSeq());
        long before = find.cursor() == null ? Long.MAX_VALUE : Cursor.read(query, find.cursor(), 1)[0];
        return live.position(find.userId()).compose(position -> {
            Future<List<JsonObject>> page = NotificationSql.PAGE.list(
                    db.sql(),
                    find.userId(),
                    find.category(),
                    find.unreadOnly(),
                    find.afterSeq(),
                    before,
                    find.limit() + 1);
            Future<Long> total = NotificationSql.TOTAL.one(
                    db.sql(), find.userId(), find.category(), find.unreadOnly(), find.afterSeq());
            Future<JsonObject> unread = NotificationSql.COUNTS.one(db.sql(), find.userId());
            return Future.all(page, total, unread)
                    .map(all -> Json.bytes(new JsonObject()
                            .put("notifications", Cursor.page(page.result(), find.limit()))
                            .put("total", total.result())
                            .put("unread_count", unread.result().getLong("total"))
                            .put("unread", unread.result())
                            .put("has_more", page.result().size() > find.limit())
                            .put("next_cursor", Cursor.behind(page.result(), find.limit(), query, row ->
                                    new long[] {row.getLong("seq")}))
                            .put("epoch", position.epoch())
                            .put("last_seq", position.lastSeq())));
        });
    }

    Future<JsonObject> counts(long user) {
        return NotificationSql.COUNTS.one(db.sql(), user);
    }

    /** Marks what is unread, and tells the user's other tabs when anything was; answers the counts, and which were. */
    Future<JsonObject> read(Notifications.Read read) {
        long user = read.actor().userId();
        check(read);
        return mark(user, tx -> mark(tx, user, read), read.upToSeq());
    }

    /** Marks all that is there. */
    Future<JsonObject> readAll(long user) {
        return mark(user, tx -> upTo(tx, user, Long.MAX_VALUE, null), null);
    }

    private Future<JsonObject> mark(long user, Function<Tx, Future<List<Long>>> mark, @Nullable Long upToSeq) {
        return db.tx(tx -> live.lock(tx, List.of(user))
                .compose(locked -> mark.apply(tx))
                .compose(marked -> NotificationSql.COUNTS
                        .one(tx.sql(), user)
                        .compose(unread -> marked.isEmpty()
                                ? Future.succeededFuture(unread)
                                : live.toUser(tx, user, "notification.read", told(upToSeq, marked, unread))
                                        .map(unread))
                        .map(unread -> unread.copy().put("marked", new JsonArray(marked)))));
    }

    private static void check(Notifications.Read read) {
        if (read.notificationIds() != null && (read.upToSeq() != null || read.category() != null)) {
            throw Failure.invalid("notification_ids", "or up_to_seq and category: give one of the two");
        } else if (read.notificationIds() == null && read.upToSeq() == null && read.category() == null) {
            throw Failure.invalid("notification_ids", "or up_to_seq or category: give one of them");
        } else if (read.notificationIds() != null && read.notificationIds().size() > MOST_AT_ONCE) {
            throw Failure.invalid("notification_ids", "must be at most " + MOST_AT_ONCE);
        } else if (read.category() != null && !Type.CATEGORIES.contains(read.category())) {
            throw Failure.invalid("category", "is not known");
        }
    }

    private static JsonObject told(@Nullable Long upToSeq, List<Long> marked, JsonObject unread) {
        JsonObject data = new JsonObject().put("ids", new JsonArray(marked)).put("unread", unread);
        return upToSeq == null ? data : data.put("up_to_seq", upToSeq);
    }

    private Future<List<Long>> mark(Tx tx, long user, Notifications.Read read) {
        if (read.notificationIds() != null) {
            return NotificationSql.READ.list(
                    tx.sql(), user, read.notificationIds().toArray(Long[]::new), clock.nowUtc());
        }
        return upTo(tx, user, Objects.requireNonNullElse(read.upToSeq(), Long.MAX_VALUE), read.category());
    }

    private Future<List<Long>> upTo(Tx tx, long user, long seq, @Nullable String category) {
        return NotificationSql.READ_UP_TO.list(tx.sql(), user, seq, category, clock.nowUtc());
    }

    Future<JsonObject> why(Notifications.One one) {
        return NotificationSql.ONE
                .first(db.sql(), one.userId(), one.id())
                .map(found -> found.orElseThrow(() -> Failure.notFound("notification")))
                .compose(notification -> NotificationSql.PREFERENCES
                        .one(db.sql(), one.userId())
                        .map(preferences -> Reason.of(Type.of(notification.getString("type")), preferences)));
    }
}
