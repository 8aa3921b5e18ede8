package io.swapstead.threads;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;

/** Makes threads read-only 14 days after their trades have closed, but not while a dispute or a report about them is open. */
final class Archive {
    private static final int BATCH = 500;
    private static final int ARCHIVE_DAYS = 14;
    private static final int PURGE_DAYS = 30;

    /** SQL: whether the staff still look at what was said in the thread {@code t}. */
    static final String HELD =
            """
            (exists (select from trade_disputes d where d.trade_proposal_id = t.trade_proposal_id and d.resolved_at is null)
              or exists (select from user_reports r where r.trade_ids @> array[t.trade_proposal_id] and r.resolved_at is null)
              or exists (select from trade_thread_messages m join user_reports r on m.id = any (r.message_ids)
                where m.thread_id = t.id and m.reported_at is not null and r.resolved_at is null))""";

    /**
     * $1 now, $2 closed before, $3 days after closing that photos are kept, $4 how many. What another node is at, or a message is
     * being added to, is left for the next time.
     */
    private static final Sql<Long> ARCHIVE = Sql.of(
            """
            with due as (
              select t.id, t.closed_at from trade_threads t where t.archived_at is null and t.closed_at <= $2 and not %s
              order by t.id limit $4 for no key update of t skip locked
            ), photos as (
              update trade_thread_attachments a set purge_after = due.closed_at + $3 * interval '1 day'
              from due where a.thread_id = due.id and a.purged_at is null
            )
            update trade_threads t set archived_at = $1 from due where t.id = due.id returning t.id"""
                    .formatted(HELD),
            row -> row.getLong("id"));

    private final Db db;
    private final Clock clock;

    Archive(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Archives all that is due; answers how many that was. */
    Future<Integer> sweep() {
        var now = clock.nowUtc();
        return ARCHIVE.list(db.sql(), now, now.minusDays(ARCHIVE_DAYS), PURGE_DAYS, BATCH)
                .compose(done -> done.size() < BATCH
                        ? Future.succeededFuture(done.size())
                        : sweep().map(more -> done.size() + more));
    }
}
