package io.swapstead.moderation;

import io.swapstead.core.Caller.Role;
import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Statements about cases. */
final class CaseSql {
    /** A case under its row's lock. */
    record Locked(
            long id,
            long targetId,
            String status,
            int version,
            Level level,
            @Nullable Long claimedBy,
            @Nullable OffsetDateTime claimedUntil,
            @Nullable String holder,
            OffsetDateTime openedAt) {
        boolean closed() {
            return status.equals("resolved") || status.equals("dismissed");
        }

        /** Whoever holds it now; a claim ends by itself. */
        @Nullable
        Long heldBy(OffsetDateTime now) {
            return claimedUntil != null && claimedUntil.isAfter(now) ? claimedBy : null;
        }
    }

    /** A line of the queue with its place. */
    record Line(JsonObject item, long rank, long due, long score, long id) {
        long[] place() {
            return new long[] {rank, due, -score, id};
        }
    }

    /** Over {@code c}, with {@code w} the target, {@code h} the holder and %1$s the time. */
    private static final String FIELDS =
            """
            'id', c.id, 'target_user_id', c.target_user_id, 'target_username', w.username, 'target', %2$s,
            'flag_level', c.flag_level, 'flag_type', c.flag_type, 'flag_reason', c.flag_reason,
            'report_count', c.report_count, 'score', c.score, 'status', c.status, 'version', c.version, 'due_at', %3$s,
            'claimed_by', case when c.claimed_until > %1$s then c.claimed_by end,
            'claimed_by_username', case when c.claimed_until > %1$s then h.username end,
            'claimed_until', case when c.claimed_until > %1$s then %4$s end, 'created_at', %5$s, 'closed_at', %6$s""";

    private static final String FROM =
            " from moderation_cases c join users w on w.id = c.target_user_id left join users h on h.id = c.claimed_by ";

    /** The fields, with the argument that is the time. */
    static String fields(String now) {
        return FIELDS.formatted(
                now,
                Person.json("w", "0::bigint"),
                Times.iso("c.due_at"),
                Times.iso("c.claimed_until"),
                Times.iso("c.opened_at"),
                Times.iso("c.closed_at"));
    }

    static final Sql<Line> QUEUE = Sql.of(
            """
            select json_build_object(%s) as item, %s as rank, (extract(epoch from c.due_at) * 1000000)::bigint as due,
              c.score, c.id
            %s
            where ($2::text is null or c.flag_type = $2) and ($3::text is null or c.flag_level = $3)
              and case when $4::text is null then c.closed_at is null else c.status = $4 end
              and ($5::text is null or ($5 = 'mine' and c.claimed_by = $6 and c.claimed_until > $1)
                or ($5 = 'unclaimed' and coalesce(c.claimed_until, '-infinity') <= $1))
              and ($7::bigint is null or (%s, (extract(epoch from c.due_at) * 1000000)::bigint, -c.score, c.id)
                > ($7, $8::bigint, $9::bigint, $10::bigint))
            order by rank, c.due_at, c.score desc, c.id limit $11"""
                    .formatted(fields("$1::timestamptz"), Level.rank("c.flag_level"), FROM, Level.rank("c.flag_level")),
            row -> new Line(
                    row.getJsonObject("item"),
                    row.getLong("rank"),
                    row.getLong("due"),
                    row.getLong("score"),
                    row.getLong("id")));

    static final Sql<JsonObject> COUNTS = Sql.of(
            """
            select json_build_object(
              'total', count(*) filter (where ($2::text is null or flag_type = $2) and ($3::text is null or flag_level = $3)
                and case when $4::text is null then closed_at is null else status = $4 end
                and ($5::text is null or ($5 = 'mine' and claimed_by = $6 and claimed_until > $1)
                  or ($5 = 'unclaimed' and coalesce(claimed_until, '-infinity') <= $1))),
              'pending_count', count(*) filter (where closed_at is null),
              'high_priority_count', count(*) filter (where closed_at is null and flag_level in ('high', 'critical'))) as counts
            from moderation_cases""",
            row -> row.getJsonObject("counts"));

    static final Sql<JsonObject> ITEM = Sql.of(
            "select json_build_object(" + fields("$2::timestamptz") + ") as item" + FROM + "where c.id = $1",
            row -> row.getJsonObject("item"));

    static final Sql<Locked> LOCK = Sql.of(
            "select c.*, h.username as holder from moderation_cases c left join users h on h.id = c.claimed_by where c.id = $1 for update of c",
            CaseSql::locked);

    /** The target's open case, made when there is none; the unique index settles who makes it. */
    static final Sql<Long> OPEN = Sql.of(
            """
            insert into moderation_cases (target_user_id, due_at, opened_at) values ($1, $2::timestamptz + interval '7 days', $2)
            on conflict (target_user_id) where closed_at is null do update set target_user_id = excluded.target_user_id
            returning id""",
            row -> row.getLong("id"));

    static final Sql<Score.Report> REPORTS = Sql.of(
            "select id, reporter_id, report_type, reason, weight, weight_parts from user_reports where case_id = $1 order by id",
            row -> new Score.Report(
                    row.getLong("id"),
                    row.getLong("reporter_id"),
                    row.getString("report_type"),
                    row.getString("reason"),
                    row.getInteger("weight"),
                    row.getJsonObject("weight_parts")));

    static final Sql<Score.Flag> FLAGS = Sql.of(
            "select id, rule, level, weight from auto_flags where case_id = $1 order by id",
            row -> new Score.Flag(
                    row.getLong("id"), row.getString("rule"), row.getString("level"), row.getInteger("weight")));

    /** Actions of 90 days that nothing has taken back. */
    static final Sql<Integer> UPHELD = Sql.of(
            """
            select count(*)::int as n from moderation_actions a
            where a.target_user_id = $1 and a.action_type in ('warn', 'restrict', 'suspend', 'ban')
              and a.created_at > $2::timestamptz - interval '90 days' and a.created_at <= $2
              and not exists (select from moderation_actions l where l.related_action_id = a.id and l.action_type = 'lift')""",
            row -> row.getInteger("n"));

    /** A level once reached falls due by its own time from now, never later than it did before. */
    static final Sql<Void> SCORE = Sql.update(
            """
            update moderation_cases set score = $2, flag_level = $3, report_count = $4, flag_type = $5, flag_reason = $6,
              due_at = least(due_at, $7::timestamptz) where id = $1""");

    static final Sql<Void> LET_GO_OTHERS = Sql.update(
            """
            update moderation_cases set claimed_by = null, claimed_until = null,
              status = case when status = 'in_review' then 'open' else status end
            where claimed_by = $1 and id <> $2""");

    static final Sql<Void> CLAIM = Sql.update(
            """
            update moderation_cases set claimed_by = $2, claimed_until = $3::timestamptz + interval '20 minutes',
              status = case when status = 'open' then 'in_review' else status end where id = $1""");

    static final Sql<Void> RELEASE = Sql.update(
            """
            update moderation_cases set claimed_by = null, claimed_until = null,
              status = case when status = 'in_review' then 'open' else status end where id = $1""");

    static final Sql<Void> RENEW = Sql.update(
            """
            update moderation_cases set claimed_until = $3::timestamptz + interval '20 minutes'
            where claimed_by = $2 and claimed_until > $3 and target_user_id = $1""");

    static final Sql<Void> CLOSE = Sql.update(
            """
            update moderation_cases set status = $2, closed_at = case when $2 = 'escalated' then null else $3::timestamptz end,
              version = version + 1, claimed_by = null, claimed_until = null where id = $1""");

    /** $1 the case, $2 who wants to act, $3 the time. */
    static final Sql<Object[]> STANDING = Sql.of(
            """
            select w.role, exists (select from user_reports r where r.case_id = c.id and r.reporter_id = $2) as reported,
              exists (select from trade_proposals p where least(p.proposer_id, p.recipient_id) = least($2, c.target_user_id)
                and greatest(p.proposer_id, p.recipient_id) = greatest($2, c.target_user_id) and p.accepted_at is not null
                and p.updated_at > $3::timestamptz - interval '90 days') as traded
            from moderation_cases c join users w on w.id = c.target_user_id where c.id = $1""",
            row -> new Object[] {Role.of(row.getString("role")), row.getBoolean("reported"), row.getBoolean("traded")});

    private CaseSql() {}

    private static Locked locked(Row row) {
        return new Locked(
                row.getLong("id"),
                row.getLong("target_user_id"),
                row.getString("status"),
                row.getInteger("version"),
                Level.of(row.getString("flag_level")),
                row.getLong("claimed_by"),
                row.getOffsetDateTime("claimed_until"),
                row.getString("holder"),
                Objects.requireNonNull(row.getOffsetDateTime("opened_at")));
    }
}
