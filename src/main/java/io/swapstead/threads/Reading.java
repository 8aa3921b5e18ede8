package io.swapstead.threads;

import io.swapstead.core.Caller;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.trades.Oversight;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Threads as their two read them, and the staff when the trade is on their desk. */
final class Reading {
    /** A thread with the part of its messages that was asked for, in the order of seq; {@code ended} as in {@link ThreadState}. */
    private record Shown(
            long id,
            long tradeProposalId,
            Instant createdAt,
            @Nullable Instant archivedAt,
            @Nullable Instant lastMessageAt,
            int messageCount,
            List<ThreadMessage> messages,
            Map<String, Integer> lastRead,
            boolean muted,
            boolean ended) {
        Shown with(List<ThreadMessage> part) {
            return new Shown(
                    id,
                    tradeProposalId,
                    createdAt,
                    archivedAt,
                    lastMessageAt,
                    messageCount,
                    part,
                    lastRead,
                    muted,
                    ended);
        }
    }

    /** $1 the trade, $2 who looks, $3 whether they may although it is not theirs. */
    private static final Sql<Shown> HEAD = Sql.of(
            """
            select t.id, t.trade_proposal_id, t.created_at, t.archived_at, t.last_message_at, t.message_count,
              p.proposer_id, coalesce(a.last_read_seq, 0) as proposer_read,
              p.recipient_id, coalesce(b.last_read_seq, 0) as recipient_read,
              coalesce(case when p.proposer_id = $2 then a.muted when p.recipient_id = $2 then b.muted end, false) as muted,
              %s as ended
            from trade_proposals p join trade_threads t on t.trade_proposal_id = p.id
            left join trade_thread_reads a on a.thread_id = t.id and a.user_id = p.proposer_id
            left join trade_thread_reads b on b.thread_id = t.id and b.user_id = p.recipient_id
            where p.id = $1 and ($2 in (p.proposer_id, p.recipient_id) or $3)"""
                    .formatted(ThreadState.ENDED),
            Reading::thread);

    private final Db db;
    private final Oversight oversight;

    Reading(Db db, Oversight oversight) {
        this.db = db;
        this.oversight = oversight;
    }

    Future<Buffer> look(Threads.Look look) {
        return head(look, false)
                .compose(own -> own.isPresent() || !look.actor().role().atLeast(Caller.Role.MODERATOR)
                        ? Future.succeededFuture(own)
                        : oversight
                                .concerns(look.actor().userId(), look.tradeId())
                                .compose(may -> head(look, may)))
                .map(found -> found.orElseThrow(() -> Failure.notFound("trade")))
                .compose(thread -> messages(look, thread).map(part -> Json.bytes(thread.with(part))));
    }

    private Future<Optional<Shown>> head(Threads.Look look, boolean staff) {
        return HEAD.first(db.sql(), look.tradeId(), look.actor().userId(), staff);
    }

    private Future<List<ThreadMessage>> messages(Threads.Look look, Shown thread) {
        int before = Optional.ofNullable(look.beforeSeq()).orElse(Integer.MAX_VALUE);
        if (look.afterSeq() != null) {
            return MessageSql.AFTER.list(db.sql(), thread.id(), look.afterSeq(), before, look.limit());
        }
        return MessageSql.BEFORE
                .list(db.sql(), thread.id(), before, look.limit())
                .map(lastFirst -> {
                    List<ThreadMessage> inOrder = new ArrayList<>(lastFirst);
                    Collections.reverse(inOrder);
                    return inOrder;
                });
    }

    private static Shown thread(Row row) {
        return new Shown(
                row.getLong("id"),
                row.getLong("trade_proposal_id"),
                row.getOffsetDateTime("created_at").toInstant(),
                Times.instant(row, "archived_at"),
                Times.instant(row, "last_message_at"),
                row.getInteger("message_count"),
                List.of(),
                Map.of(
                        String.valueOf(row.getLong("proposer_id")), row.getInteger("proposer_read"),
                        String.valueOf(row.getLong("recipient_id")), row.getInteger("recipient_read")),
                row.getBoolean("muted"),
                row.getBoolean("ended"));
    }
}
