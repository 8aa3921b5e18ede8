package io.swapstead.threads;

import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Text;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.trades.Screening;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Objects;

/** What becomes of messages once they are there: each change in one transaction, under the thread's lock. */
final class Messages {
    /** What becomes of a message: the event that says so, and whether the sockets of the two hear of it. */
    private enum Kind {
        EDITED("thread.message_edited", true),
        DELETED("thread.message_deleted", true),
        REACTED("", true),
        /** Of two people in a thread, the one who did not write the message would be known at once. */
        REPORTED("thread.message_reported", false);

        private final String event;
        private final boolean heard;

        Kind(String event, boolean heard) {
            this.event = event;
            this.heard = heard;
        }
    }

    /** Decides about a message, and changes it; answers how many rows it changed. */
    private interface Change {
        Future<Integer> make(Tx tx, ThreadState thread, Original message);
    }

    private static final int REASON = 1000;

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Whispers whispers;
    private final Screening screening;
    private final Complaints complaints;

    Messages(Db db, Clock clock, EventLog events, Whispers whispers, Screening screening, Complaints complaints) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.whispers = whispers;
        this.screening = screening;
        this.complaints = complaints;
    }

    Future<ThreadMessage> edit(Threads.Edit edit) {
        String content = Content.required(edit.content());
        long user = edit.actor().userId();
        return screening
                .judge(user, "trade:" + edit.tradeId(), content)
                .compose(warning ->
                        change(edit.actor(), edit.tradeId(), edit.messageId(), Kind.EDITED, (tx, thread, message) -> {
                            thread.requireOpen();
                            message.requireChangeable(user, clock.now());
                            return MessageSql.EDIT.run(
                                    tx.sql(), message.id(), content, clock.nowUtc(), warning.orElse(null));
                        }));
    }

    /** Taking back what is taken back already changes nothing. */
    Future<Void> delete(Threads.Delete delete) {
        long user = delete.actor().userId();
        return change(delete.actor(), delete.tradeId(), delete.messageId(), Kind.DELETED, (tx, thread, message) -> {
                    thread.requireOpen();
                    if (!message.deleted() || !Objects.equals(message.senderId(), user)) {
                        message.requireChangeable(user, clock.now());
                    }
                    return MessageSql.DELETE.run(tx.sql(), message.id(), clock.nowUtc());
                })
                .mapEmpty();
    }

    Future<ThreadMessage> react(Threads.React react) {
        String emoji = Emoji.of(react.emoji());
        long user = react.actor().userId();
        return change(react.actor(), react.tradeId(), react.messageId(), Kind.REACTED, (tx, thread, message) -> {
            thread.requireOpen();
            message.requireShown();
            return react.on()
                    ? add(tx, message.id(), user, emoji)
                    : MessageSql.UNREACT.run(tx.sql(), message.id(), user, emoji);
        });
    }

    private static Future<Integer> add(Tx tx, long message, long user, String emoji) {
        return MessageSql.REACT
                .run(tx.sql(), message, user, emoji)
                .compose(added -> added == 1
                        ? Future.succeededFuture(1)
                        : MessageSql.REACTED.one(tx.sql(), message, user, emoji).map(there -> {
                            if (!there) {
                                throw Failure.conflict("This message has 20 kinds of reactions already.")
                                        .with("reason", "full");
                            }
                            return 0;
                        }));
    }

    /** Reporting goes on in an archived thread. */
    Future<Void> report(Threads.Report report) {
        String reason = Text.oneLine(Objects.requireNonNullElse(report.reason(), ""));
        if (reason.isEmpty() || Text.length(reason) > REASON) {
            throw Failure.invalid("reason", "must have 1 to " + REASON + " characters");
        }
        long user = report.actor().userId();
        return change(report.actor(), report.tradeId(), report.messageId(), Kind.REPORTED, (tx, thread, message) -> {
                    message.requireReportable(user);
                    return MessageSql.REPORT
                            .run(tx.sql(), message.id(), clock.nowUtc())
                            .compose(marked -> complaints
                                    .filed(
                                            tx,
                                            new Complaints.Complaint(
                                                    user,
                                                    thread.parties().other(user),
                                                    report.tradeId(),
                                                    message.id(),
                                                    reason))
                                    .map(marked));
                })
                .mapEmpty();
    }

    private Future<ThreadMessage> change(Actor actor, long tradeId, long messageId, Kind kind, Change change) {
        return db.once(actor, ThreadMessage.class, tx -> ThreadState.lock(tx.sql(), tradeId, actor.userId())
                .compose(thread -> MessageSql.ORIGINAL
                        .first(tx.sql(), thread.threadId(), messageId)
                        .map(found -> found.orElseThrow(() -> Failure.notFound("message")))
                        .compose(message -> change.make(tx, thread, message)
                                .compose(changed -> changed == 0
                                        ? Future.succeededFuture(false)
                                        : append(tx, actor, thread, message, kind)))
                        .compose(changed -> MessageSql.GET
                                .one(tx.sql(), messageId)
                                .onSuccess(now -> {
                                    if (changed && kind.heard) {
                                        tx.afterCommit(() -> whispers.changed(thread.parties(), now));
                                    }
                                }))));
    }

    private Future<Boolean> append(Tx tx, Actor actor, ThreadState thread, Original message, Kind kind) {
        if (kind.event.isEmpty()) {
            return Future.succeededFuture(true);
        }
        Parties parties = thread.parties();
        long sender = Objects.requireNonNull(message.senderId());
        JsonObject data = new JsonObject()
                .put("trade_id", parties.tradeId())
                .put("thread_id", thread.threadId())
                .put("message_id", message.id())
                .put("seq", message.seq())
                .put("sender_id", sender)
                .put("recipient_id", parties.other(sender));
        return events.append(tx, kind.event, actor.userId(), data).map(true);
    }
}
