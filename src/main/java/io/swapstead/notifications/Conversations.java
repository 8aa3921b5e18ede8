package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.swapstead.threads.Threads;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Whoever has read a conversation has read what they were told of it. */
public final class Conversations implements Threads.OnRead {
    private final Clock clock;
    private final Live live;

    public Conversations(Clock clock, Live live) {
        this.clock = clock;
        this.live = live;
    }

    /** Under the lock of the reader's stream: a message that is being told of just now is told before, or not at all. */
    @Override
    public Future<Void> read(Tx tx, long userId, String conversation, long messageId) {
        return live.lock(tx, List.of(userId))
                .compose(locked ->
                        NotificationSql.READ_TALK.list(tx.sql(), userId, conversation, messageId, clock.nowUtc()))
                .compose(ids -> ids.isEmpty() ? Future.succeededFuture() : tell(tx, userId, ids));
    }

    private Future<Void> tell(Tx tx, long user, List<Long> ids) {
        return Fanout.counts(tx, user)
                .compose(unread -> live.toUser(
                        tx,
                        user,
                        "notification.read",
                        new JsonObject().put("ids", new JsonArray(ids)).put("unread", unread)))
                .mapEmpty();
    }
}
