package io.swapstead.threads;

import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.http.RateLimits;
import io.swapstead.trades.Screening;
import io.vertx.core.Future;
import java.time.OffsetDateTime;
import java.util.List;

/** The way of a message into its thread: within the limits, screened, and stored. */
final class Sending {
    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final RateLimits limits;
    private final Screening screening;
    private final Whispers whispers;
    private final Sends sends;

    Sending(Db db, Clock clock, EventLog events, RateLimits limits, Screening screening, Whispers whispers) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.limits = limits;
        this.screening = screening;
        this.whispers = whispers;
        this.sends = new Sends(db, clock, events, whispers);
    }

    Future<Threads.Sent> send(Threads.Send send) {
        Draft plain = Draft.of(send);
        Actor actor = send.actor();
        return limits.count("message", "u" + actor.userId(), actor.young())
                .compose(counted -> screened(plain))
                .compose(draft -> draft.attachmentIds().isEmpty() && (actor.once() == null || named(actor, draft))
                        ? sends.send(draft).map(sent -> named(actor, draft) ? first(sent) : sent)
                        : db.once(actor, Threads.Sent.class, tx -> alone(tx, draft)));
    }

    /** A key that is the message's own name promises no more than the thread keeps anyway, for ever. */
    private static boolean named(Actor actor, Draft draft) {
        return actor.once() != null
                && actor.once().key().equals(draft.clientId().toString());
    }

    /** Under a key the first answer comes again. */
    private static Threads.Sent first(Threads.Sent sent) {
        return new Threads.Sent(sent.message(), false);
    }

    private Future<Draft> screened(Draft draft) {
        String content = draft.content();
        return content == null
                ? Future.succeededFuture(draft)
                : screening
                        .judge(draft.senderId(), "trade:" + draft.tradeId(), content)
                        .map(warning -> draft.with(warning.orElse(null)));
    }

    /** What has more to it than its own row goes by itself: it stores all or nothing. */
    private Future<Threads.Sent> alone(Tx tx, Draft draft) {
        OffsetDateTime at = clock.nowUtc();
        return SendSql.send(tx.sql(), List.of(draft), at).compose(all -> {
            SendSql.Stored stored = all.get(0);
            if (stored.outcome().equals("again")) {
                return SendSql.earlier(tx.sql(), List.of(stored.threadId()), List.of(draft))
                        .map(earlier -> Replay.of(draft, earlier.get(0)));
            }
            if (!stored.outcome().equals("sent")) {
                throw Refusal.of(stored.outcome());
            }
            ThreadMessage message = stored.message(draft, at);
            return bound(tx, draft, message).map(whole -> {
                tx.afterCommit(() -> {
                    events.appended();
                    whispers.message(stored.parties(draft), whole);
                });
                return new Threads.Sent(whole, false);
            });
        });
    }

    private Future<ThreadMessage> bound(Tx tx, Draft draft, ThreadMessage message) {
        if (draft.attachmentIds().isEmpty()) {
            return Future.succeededFuture(message);
        }
        return SendSql.bind(tx.sql(), message.id(), draft, message.threadId()).compose(bound -> {
            if (bound != draft.attachmentIds().size()) {
                throw new Failure(Failure.Kind.IMPOSSIBLE, "A photo is gone, was sent already, or is not yours.")
                        .field("attachment_ids", "names what cannot be sent");
            }
            return MessageSql.GET.one(tx.sql(), message.id());
        });
    }
}
