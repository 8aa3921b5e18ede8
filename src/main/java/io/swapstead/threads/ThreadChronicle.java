package io.swapstead.threads;

import io.swapstead.core.Clock;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.swapstead.trades.Chronicle;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of a trade into its thread, as system messages; the thread begins with the first of them. */
public final class ThreadChronicle implements Chronicle {
    private static final Set<String> CLOSED = Set.of("completed", "declined", "cancelled", "expired", "invalid");

    /** Where the entry went. */
    private record Entry(long id, long threadId, int seq) {}

    /** $3 is when the trade closed, or null while it goes on; a dispute opens what was archived. */
    private static final Sql<Entry> ADD = Sql.of(
            """
            with thread as (
              insert into trade_threads as t (trade_proposal_id, created_at, last_message_at, message_count, closed_at)
              values ($1, $2, $2, 1, $3)
              on conflict (trade_proposal_id) do update set message_count = t.message_count + 1, last_message_at = $2,
                closed_at = $3, archived_at = case when $4 then null else t.archived_at end
              returning t.id, t.message_count)
            insert into trade_thread_messages (thread_id, seq, payload, created_at)
            select id, message_count, $5, $2 from thread returning id, thread_id, seq""",
            ThreadChronicle::entry);

    private final Clock clock;
    private final Whispers whispers;

    public ThreadChronicle(Clock clock, Live live) {
        this.clock = clock;
        this.whispers = new Whispers(live);
    }

    @Override
    public Future<Void> opened(Tx tx, About trade, JsonObject payload) {
        return told(tx, trade, payload);
    }

    @Override
    public Future<Void> told(Tx tx, About trade, JsonObject payload) {
        OffsetDateTime now = clock.nowUtc();
        String status = payload.getString("status", "");
        @Nullable OffsetDateTime closed = CLOSED.contains(status) ? now : null;
        Parties parties = new Parties(trade.tradeId(), trade.proposerId(), trade.recipientId());
        return ADD.one(tx.sql(), trade.tradeId(), now, closed, status.equals("disputed"), payload)
                .map(entry -> {
                    ThreadMessage message = message(entry, now, payload);
                    tx.afterCommit(() -> whispers.message(parties, message));
                    return null;
                });
    }

    private static ThreadMessage message(Entry entry, OffsetDateTime at, JsonObject payload) {
        return new ThreadMessage(
                entry.id(),
                entry.seq(),
                null,
                entry.threadId(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                Map.of(),
                at.toInstant(),
                null,
                null,
                true,
                payload,
                null);
    }

    private static Entry entry(Row row) {
        return new Entry(row.getLong("id"), row.getLong("thread_id"), row.getInteger("seq"));
    }
}
