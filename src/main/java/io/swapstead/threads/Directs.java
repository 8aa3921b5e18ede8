package io.swapstead.threads;

import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.http.RateLimits;
import io.swapstead.profiles.Person;
import io.swapstead.social.Social;
import io.swapstead.trades.Screening;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages between two people, for connections only. */
final class Directs {
    /** The messages with somebody. */
    private record Talk(Person user, boolean connected, boolean muted, List<DirectMessage> messages) {}

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final RateLimits limits;
    private final Screening screening;
    private final Whispers whispers;
    private final Threads.OnRead onRead;

    Directs(
            Db db,
            Clock clock,
            EventLog events,
            RateLimits limits,
            Screening screening,
            Whispers whispers,
            Threads.OnRead onRead) {
        this.onRead = onRead;
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.limits = limits;
        this.screening = screening;
        this.whispers = whispers;
    }

    Future<Threads.SentDirect> send(Threads.SendDirect send) {
        Actor actor = send.actor();
        UUID clientId = send.clientId();
        if (clientId == null) {
            throw Failure.invalid("client_id", "is required");
        }
        if (actor.userId() == send.userId()) {
            throw Failure.invalid("user_id", "must be somebody else");
        }
        String content = Content.required(send.content());
        return limits.count("message", "u" + actor.userId(), actor.young())
                .compose(counted -> screening.judge(actor.userId(), "user:" + send.userId(), content))
                .compose(warning -> db.once(
                        actor,
                        Threads.SentDirect.class,
                        tx -> store(tx, send, clientId, content, warning.orElse(null))));
    }

    private Future<Threads.SentDirect> store(
            Tx tx, Threads.SendDirect send, UUID clientId, String content, @Nullable String warning) {
        long me = send.actor().userId();
        return DirectSql.LOCK
                .one(tx.sql(), me, send.userId())
                .compose(locked -> DirectSql.EARLIER.first(tx.sql(), me, clientId))
                .compose(earlier -> earlier.isPresent()
                        ? Future.succeededFuture(replay(earlier.get(), send.userId(), content))
                        : allow(tx, send)
                                .compose(allowed -> DirectSql.SEND.one(
                                        tx.sql(), me, send.userId(), clientId, content, warning, clock.nowUtc()))
                                .compose(message -> tell(tx, message)));
    }

    private static Threads.SentDirect replay(DirectMessage earlier, long userId, String content) {
        if (earlier.recipientId() != userId || !Objects.equals(earlier.content(), content)) {
            throw Failure.conflict("This client_id was used for another message.")
                    .field("client_id", "was used for another message");
        }
        return new Threads.SentDirect(earlier, true);
    }

    private Future<Void> allow(Tx tx, Threads.SendDirect send) {
        long me = send.actor().userId();
        return Social.blocked(tx, me, send.userId())
                .compose(blocked -> other(tx.sql(), me, send.userId()))
                .compose(other -> {
                    if (!other.connected()) {
                        throw Failure.forbidden("Only your connections can be written to. Connect first.");
                    }
                    return send.barred()
                            ? DirectSql.BEGUN.one(tx.sql(), me, send.userId())
                            : Future.succeededFuture(true);
                })
                .map(begun -> {
                    if (!begun) {
                        throw Failure.forbidden("A restriction keeps you from beginning conversations.")
                                .with("capability", "message");
                    }
                    return null;
                });
    }

    private Future<Threads.SentDirect> tell(Tx tx, DirectMessage message) {
        JsonObject data = new JsonObject()
                .put("message_id", message.id())
                .put("sender_id", message.senderId())
                .put("recipient_id", message.recipientId());
        tx.afterCommit(() -> whispers.direct(message));
        return events.append(tx, "message.sent", message.senderId(), data).map(new Threads.SentDirect(message, false));
    }

    Future<Buffer> look(Threads.LookDirect look) {
        long me = look.actor().userId();
        return other(db.sql(), me, look.userId()).compose(other -> messages(look, me)
                .map(part -> Json.bytes(new Talk(other.person(), other.connected(), other.muted(), part))));
    }

    private Future<List<DirectMessage>> messages(Threads.LookDirect look, long me) {
        long before = Optional.ofNullable(look.before()).orElse(Long.MAX_VALUE);
        if (look.after() != null) {
            return DirectSql.AFTER.list(db.sql(), me, look.userId(), look.after(), before, look.limit());
        }
        return DirectSql.BEFORE
                .list(db.sql(), me, look.userId(), before, look.limit())
                .map(lastFirst -> {
                    List<DirectMessage> inOrder = new ArrayList<>(lastFirst);
                    Collections.reverse(inOrder);
                    return inOrder;
                });
    }

    Future<Void> read(Threads.ReadDirect read) {
        long me = read.actor().userId();
        long upTo = Optional.ofNullable(read.id()).orElse(Long.MAX_VALUE);
        return other(db.sql(), me, read.userId())
                .compose(other -> db.tx(tx -> DirectSql.READ
                        .list(tx.sql(), me, read.userId(), upTo, clock.nowUtc())
                        .compose(ids -> ids.isEmpty()
                                ? Future.succeededFuture()
                                : told(tx, me, read.userId(), Collections.max(ids)))));
    }

    private Future<Void> told(Tx tx, long me, long other, long last) {
        tx.afterCommit(() -> whispers.directRead(me, other, last));
        return onRead.read(tx, me, "user:" + other, last);
    }

    Future<Void> mute(Threads.MuteDirect mute) {
        long me = mute.actor().userId();
        return other(db.sql(), me, mute.userId())
                .compose(other -> (mute.muted() ? DirectSql.MUTE : DirectSql.UNMUTE).run(db.sql(), me, mute.userId()))
                .mapEmpty();
    }

    private static Future<DirectSql.Other> other(SqlClient sql, long me, long userId) {
        return DirectSql.OTHER.first(sql, userId, me).map(found -> found.orElseThrow(() -> Failure.notFound("trader")));
    }
}
