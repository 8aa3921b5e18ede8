package io.swapstead.achievements;

import io.swapstead.db.Sql;
import io.swapstead.events.Retention;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of recalculations. A run with a user, keys or a date looks at less than everything. */
final class RunSql {
    /** What a range needs to know of its run. */
    record Run(long id, @Nullable Long user, @Nullable List<String> keys, boolean since, boolean dryRun) {
        static Run of(Row row) {
            String[] keys = row.getArrayOfStrings("keys");
            return new Run(
                    row.getLong("id"),
                    row.getLong("user_id"),
                    keys == null ? null : List.of(keys),
                    row.getBoolean("since"),
                    row.getBoolean("dry_run"));
        }

        boolean everyUser() {
            return user == null && !since;
        }
    }

    /** A user of a range, and whether they count for rarity. */
    record Member(long user, boolean active) {}

    private static final String WHO =
            """
            u.deleted_at is null and (r.user_id is null or u.id = r.user_id)
              and (r.since is null or u.created_at >= r.since or u.last_active_at >= r.since or exists (
                select from trade_proposals p where p.proposer_id = u.id and p.updated_at >= r.since) or exists (
                select from trade_proposals p where p.recipient_id = u.id and p.updated_at >= r.since))""";

    /** Who counts for rarity at $4: may come in, and has been here within a year. */
    private static final String ACTIVE =
            """
            (u.is_active and u.banned_at is null and coalesce(u.suspended_until <= $4, true)
              and coalesce(u.last_active_at, u.created_at) > $4::timestamptz - interval '365 days')""";

    static final Sql<Long> BEGIN = Sql.of(
            "insert into achievement_runs (user_id, keys, since, dry_run) values ($1, $2, $3, $4) returning id",
            row -> row.getLong("id"));

    /** Cuts a run into ranges of $2 users, each a job of kind $3. */
    static final Sql<Void> CUT = Sql.update(
            """
            with who as (select u.id, (row_number() over (order by u.id) - 1) / $2 as part
                from users u, achievement_runs r where r.id = $1 and %s),
              range as (select min(id) as first, max(id) as last, count(*) as users from who group by part),
              queued as (insert into jobs (kind, key) select $3, $1 || ':' || first || '-' || last from range order by first)
            update achievement_runs set users = coalesce((select sum(users) from range), 0),
              ranges_left = (select count(*) from range),
              finished_at = case when not exists (select from range) then clock_timestamp() end
            where id = $1"""
                    .formatted(WHO));

    static final Sql<Run> GET = Sql.of(
            "select id, user_id, keys, since is not null as since, dry_run from achievement_runs where id = $1",
            Run::of);

    static final Sql<Member> MEMBERS = Sql.of(
            "select u.id, " + ACTIVE
                    + " as active from users u, achievement_runs r where r.id = $1 and u.id between $2 and $3 and "
                    + WHO
                    + " order by u.id",
            row -> new Member(row.getLong("id"), row.getBoolean("active")));

    /** Adds a range's result; answers how many ranges are left. */
    static final Sql<Integer> ADD = Sql.of(
            """
            update achievement_runs set done = done + $2, unlocked = add_counts(unlocked, $3), lost = add_counts(lost, $4),
              holders = add_counts(holders, $5), active_users = active_users + $6, ranges_left = ranges_left - 1,
              failed_ranges = failed_ranges + $7, finished_at = case when ranges_left = 1 then clock_timestamp() end
            where id = $1 returning ranges_left""",
            row -> row.getInteger("ranges_left"));

    /** What a run over all users counted. */
    static final Sql<Void> RARITY = Sql.update(
            """
            update achievement_definitions d set rarity_percent = now.percent from (
              select k.id, case when r.active_users >= 50
                then round(100.0 * coalesce((r.holders ->> k.key)::numeric, 0) / r.active_users, 2) end as percent
              from achievement_definitions k, achievement_runs r
              where r.id = $1 and r.failed_ranges = 0 and (r.keys is null or k.key = any(r.keys))) as now
            where d.id = now.id and d.rarity_percent is distinct from now.percent""");

    static final Sql<Void> FORGET =
            Sql.update("delete from jobs where kind = $2 and key like $1 || ':%' and state = 'done'");

    /** Runs that ended, and what called for them, are of interest for a month. */
    static final List<Retention.Rule> KEPT = List.of(
            Retention.Rule.of("achievement_runs", "started_at < $1::timestamptz - interval '30 days'"),
            Retention.Rule.of(
                    "jobs",
                    "kind like 'achievements.%' and state = 'done' and updated_at < $1::timestamptz - interval '30 days'"));

    static final Sql<Recalculation.State> STATE = Sql.of(
            """
            select users, done, finished_at is not null as finished, failed_ranges, unlocked, lost,
              extract(epoch from coalesce(finished_at, clock_timestamp()) - started_at)::float8 as seconds
            from achievement_runs where id = $1""",
            row -> new Recalculation.State(
                    row.getLong("users"),
                    row.getLong("done"),
                    row.getBoolean("finished"),
                    row.getInteger("failed_ranges"),
                    json(row, "unlocked"),
                    json(row, "lost"),
                    row.getDouble("seconds")));

    static final Sql<Boolean> KNOWN_USER = Sql.of(
            "select exists (select from users where id = $1 and deleted_at is null) as known",
            row -> row.getBoolean("known"));
    static final Sql<Boolean> KNOWN_KEY = Sql.of(
            "select exists (select from achievement_definitions where key = $1) as known",
            row -> row.getBoolean("known"));

    /** Whether a node works that would take ranges. */
    static final Sql<Boolean> ATTENDED = Sql.of(
            """
            select exists (select from node where not draining and seen_at > clock_timestamp() - interval '10 seconds'
              and (cardinality(roles) = 0 or 'achievements' = any(roles))) as attended""",
            row -> row.getBoolean("attended"));

    private RunSql() {}

    private static JsonObject json(Row row, String column) {
        return row.getJsonObject(column);
    }
}
