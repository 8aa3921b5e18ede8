package io.swapstead.moderation;

import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.trades.Pauses;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Who waits before they propose again, and until when: longer each time within a quarter of a year. */
public final class CoolDowns implements Pauses {
    /** $1 the user, $2 the time, $3 the hours of each step; answers the step. */
    private static final Sql<Integer> BEGIN = Sql.of(
            """
            with next as (select coalesce((select case when began_at > $2::timestamptz - interval '90 days'
                then least(step + 1, cardinality($3::bigint[])) else 1 end from cool_downs where user_id = $1), 1) as step)
            insert into cool_downs (user_id, step, began_at, until)
            select $1, step, $2, $2::timestamptz + ($3::bigint[])[step] * interval '1 hour' from next
            on conflict (user_id) do update set step = excluded.step, began_at = excluded.began_at, until = excluded.until
            returning step""",
            row -> row.getInteger("step"));

    private static final Sql<Instant> UNTIL =
            Sql.of("select until from cool_downs where user_id = $1", row -> row.getOffsetDateTime("until")
                    .toInstant());

    static Future<Integer> begin(Tx tx, long user, OffsetDateTime at, List<Duration> steps) {
        Long[] hours = steps.stream().map(Duration::toHours).toArray(Long[]::new);
        return BEGIN.one(tx.sql(), user, at, hours);
    }

    @Override
    public Future<Optional<Instant>> until(SqlClient sql, long userId) {
        return UNTIL.first(sql, userId);
    }
}
