package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Says once, when somebody's quiet hours end, how much came in them. */
final class Dawn {
    private final Db db;
    private final Clock clock;
    private final Fanout fanout;

    Dawn(Db db, Clock clock, Fanout fanout) {
        this.db = db;
        this.clock = clock;
        this.fanout = fanout;
    }

    /** Some users whose quiet hours have ended; answers how many. */
    Future<Integer> rise() {
        return PostSql.HELD_USERS
                .list(db.sql(), clock.nowUtc())
                .compose(users -> Delivery.each(users, user -> db.tx(tx -> rise(tx, user))));
    }

    private Future<Void> rise(Tx tx, long user) {
        return PostSql.LOCK.first(tx.sql(), user).compose(recipient -> {
            Instant now = clock.now();
            if (recipient.isEmpty()) {
                return Future.succeededFuture();
            } else if (recipient.get().wishes().quiet().at(now)) {
                Instant end = recipient.get().wishes().quiet().end(now);
                return PostSql.HOLD_ON
                        .run(tx.sql(), user, clock.nowUtc(), end.atOffset(ZoneOffset.UTC))
                        .mapEmpty();
            }
            return PostSql.RELEASE
                    .one(tx.sql(), user, clock.nowUtc())
                    .compose(unread ->
                            unread == 0 ? Future.succeededFuture() : fanout.tell(tx, List.of(summary(user, unread))));
        });
    }

    private static Notice summary(long user, long unread) {
        String thing = unread + (unread == 1 ? " notification" : " notifications") + " came in your quiet hours.";
        return new Notice(
                user,
                Type.QUIET_SUMMARY,
                null,
                "quiet",
                thing,
                "/notifications?unread=true",
                new JsonObject().put("count", unread));
    }
}
