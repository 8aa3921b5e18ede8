package io.swapstead.threads;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;

/**
 * Stores messages as they come: at once when there is little to do, and those that wait meanwhile together, in one statement and
 * one commit. For one event loop.
 */
final class Sends {
    private record Waiting(Draft draft, Promise<Threads.Sent> answer) {}

    /** Statements under way; a second one is prepared while the first one commits. */
    private static final int CALLS = 2;

    private static final int BATCH = 64;
    /** Beyond what is stored in half a second, a refusal is kinder than a queue. */
    private static final int QUEUE = 2000;

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Whispers whispers;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int calls;

    Sends(Db db, Clock clock, EventLog events, Whispers whispers) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.whispers = whispers;
    }

    /** Stores a message without photos; completes once that is certain. */
    Future<Threads.Sent> send(Draft draft) {
        if (waiting.size() >= QUEUE) {
            return Future.failedFuture(Failure.unavailable("Too many messages at once. Try again in a moment.", 1));
        }
        Promise<Threads.Sent> answer = Promise.promise();
        waiting.add(new Waiting(draft, answer));
        next();
        return answer.future();
    }

    private void next() {
        while (calls < CALLS && !waiting.isEmpty()) {
            List<Waiting> batch = new ArrayList<>();
            while (batch.size() < BATCH && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            // Threads are locked in this order, so that two statements do not wait for each other.
            batch.sort(Comparator.comparingLong(each -> each.draft().tradeId()));
            calls++;
            store(batch).onComplete(stored -> {
                calls--;
                next();
            });
        }
    }

    private Future<Void> store(List<Waiting> batch) {
        OffsetDateTime at = clock.nowUtc();
        return SendSql.send(db.sql(), batch.stream().map(Waiting::draft).toList(), at)
                .compose(all -> settle(batch, all, at), error -> spoiled(batch, error));
    }

    /** What the database refuses as a whole is tried message by message, so that one cannot spoil the others. */
    private Future<Void> spoiled(List<Waiting> batch, Throwable error) {
        if (error instanceof Failure || batch.size() == 1) {
            batch.forEach(each -> each.answer().fail(error));
            return Future.succeededFuture();
        }
        return Future.join(batch.stream().map(each -> store(List.of(each))).toList())
                .mapEmpty();
    }

    private Future<Void> settle(List<Waiting> batch, List<SendSql.Stored> all, OffsetDateTime at) {
        events.appended();
        List<SendSql.Stored> again = new ArrayList<>();
        for (SendSql.Stored stored : all) {
            Waiting each = batch.get(stored.place() - 1);
            switch (stored.outcome()) {
                case "sent" -> sent(each, stored, at);
                case "again" -> again.add(stored);
                default -> each.answer().fail(Refusal.of(stored.outcome()));
            }
        }
        return again.isEmpty() ? Future.succeededFuture() : replay(batch, again);
    }

    private void sent(Waiting each, SendSql.Stored stored, OffsetDateTime at) {
        ThreadMessage message = stored.message(each.draft(), at);
        whispers.message(stored.parties(each.draft()), message);
        each.answer().complete(new Threads.Sent(message, false));
    }

    private Future<Void> replay(List<Waiting> batch, List<SendSql.Stored> again) {
        List<Waiting> all =
                again.stream().map(stored -> batch.get(stored.place() - 1)).toList();
        return SendSql.earlier(
                        db.sql(),
                        again.stream().map(SendSql.Stored::threadId).toList(),
                        all.stream().map(Waiting::draft).toList())
                .onSuccess(found -> found.forEach(earlier -> {
                    Waiting each = all.get(earlier.place() - 1);
                    Future.succeededFuture(earlier)
                            .map(then -> Replay.of(each.draft(), then))
                            .onComplete(each.answer());
                }))
                .onFailure(error -> all.forEach(each -> each.answer().fail(error)))
                .mapEmpty();
    }
}
