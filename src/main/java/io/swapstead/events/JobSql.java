package io.swapstead.events;

import io.swapstead.db.Sql;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements of jobs; every write of a holder compares its token. */
final class JobSql {
    /** A job under its lease. */
    record Taken(long id, String kind, String key, @Nullable Long userId, UUID token, int attempts) {}

    static final Sql<Void> QUEUE = Sql.update(
            """
            insert into jobs (kind, key, user_id) values ($1, $2, $3)
            on conflict (kind, key) where state in ('queued', 'running') do nothing""");

    /** One occasion: also one that is done is not queued again. The unique index settles a race of two nodes. */
    static final Sql<Void> DUE = Sql.update(
            """
            insert into jobs (kind, key) select $1, $2
            where not exists (select from jobs where kind = $1 and key = $2)
            on conflict (kind, key) where state in ('queued', 'running') do nothing""");

    /** The oldest that nobody holds. */
    static final Sql<Taken> TAKE = Sql.of(
            """
            update jobs set state = 'running', lease_token = $2, attempts = attempts + 1, updated_at = clock_timestamp(),
              leased_until = clock_timestamp() + make_interval(secs => $3)
            where id = (select id from jobs where kind = $1
                and (state = 'queued' and updated_at <= clock_timestamp() or state = 'running' and leased_until < clock_timestamp())
              order by id limit 1 for update skip locked)
            returning id, kind, key, user_id, lease_token, attempts""",
            row -> new Taken(
                    row.getLong("id"),
                    row.getString("kind"),
                    row.getString("key"),
                    row.getLong("user_id"),
                    row.getUUID("lease_token"),
                    row.getInteger("attempts")));

    static final Sql<Void> RENEW = Sql.update(
            "update jobs set leased_until = clock_timestamp() + make_interval(secs => $3) where id = $1 and lease_token = $2");

    static final Sql<Void> FINISH = Sql.update(
            """
            update jobs set state = 'done', lease_token = null, leased_until = null, error = null, updated_at = clock_timestamp()
            where id = $1 and lease_token = $2""");

    /** For a later try: not before updated_at, which grows with the tries. */
    static final Sql<Void> RELEASE = Sql.update(
            """
            update jobs set state = 'queued', lease_token = null, leased_until = null, error = $3,
              updated_at = clock_timestamp() + make_interval(secs => least(attempts, 30))
            where id = $1 and lease_token = $2""");

    private JobSql() {}
}
