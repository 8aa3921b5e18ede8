package io.swapstead.threads;

import io.swapstead.core.Failure;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;

/**
 * A thread as one of its two finds it.
 *
 * @param count of messages, which is the last seq
 * @param ended whether the two may write to each other no more: contact ended, and no accepted trade still runs
 */
record ThreadState(Parties parties, long threadId, int count, boolean archived, boolean ended) {
    /** SQL: whether contact about the trade {@code p} has ended. */
    static final String ENDED =
            """
            (p.status not in ('accepted', 'in_transit', 'disputed') and contact_ended(p.proposer_id, p.recipient_id))""";

    private static final String SELECT =
            """
            select p.id as trade_id, p.proposer_id, p.recipient_id, t.id as thread_id, t.message_count,
              t.archived_at is not null as archived,
              %s as ended
            from trade_proposals p join trade_threads t on t.trade_proposal_id = p.id
            where p.id = $1 and $2 in (p.proposer_id, p.recipient_id)"""
                    .formatted(ENDED);

    private static final Sql<ThreadState> GET = Sql.of(SELECT, ThreadState::of);
    private static final Sql<ThreadState> LOCK = Sql.of(SELECT + " for no key update of t", ThreadState::of);

    /** Finds a thread of the user's; NOT_FOUND when it is not theirs. */
    static Future<ThreadState> get(SqlClient sql, long tradeId, long userId) {
        return found(GET, sql, tradeId, userId);
    }

    /** The same, keeping messages and archiving away until the transaction ends. */
    static Future<ThreadState> lock(SqlClient sql, long tradeId, long userId) {
        return found(LOCK, sql, tradeId, userId);
    }

    /** @throws Failure CONFLICT when nothing may change any more */
    ThreadState requireOpen() {
        if (archived) {
            throw Refusal.archived();
        }
        if (ended) {
            throw Refusal.ended();
        }
        return this;
    }

    private static Future<ThreadState> found(Sql<ThreadState> statement, SqlClient sql, long tradeId, long userId) {
        return statement.first(sql, tradeId, userId).map(state -> state.orElseThrow(() -> Failure.notFound("trade")));
    }

    private static ThreadState of(Row row) {
        return new ThreadState(
                new Parties(row.getLong("trade_id"), row.getLong("proposer_id"), row.getLong("recipient_id")),
                row.getLong("thread_id"),
                row.getInteger("message_count"),
                row.getBoolean("archived"),
                row.getBoolean("ended"));
    }
}
