package io.swapstead.moderation;

import io.swapstead.core.Caller.Role;
import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Statements about cases. */
final class CaseSql {
    /** A case under its row's lock. */
    record Locked(
            long id,
            long targetId,
            String status,
            int version,
            @Nullable Long claimedBy,
            @Nullable OffsetDateTime claimedUntil,
            @Nullable String holder) {
        boolean closed() {
            return status.equals("resolved") || status.equals("dismissed");
        }

        /** Fails with CONFLICT when somebody saw it as it is no longer; who says nothing of what they saw, passes. */
        void requireVersion(@Nullable Integer seen) {
            if (seen != null && seen != version) {
                throw Cases.moved(this, "The case has moved on since you saw it. Look again.");
            }
        }

        /** Whoever holds it now; a claim ends by itself. */
        @Nullable
        Long heldBy(OffsetDateTime now) {
            return claimedUntil != null && claimedUntil.isAfter(now) ? claimedBy : null;
        }
    }

    /** What whoever wants to act and the target are to each other. */
    record Known(Role role, boolean reported, boolean traded) {}

    /** A case that something is added to; {@code fresh} when it was made for it. */
    record Opened(long id, boolean fresh) {}

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

    /**
     * Which cases of the queue are meant: $1 the time, $2 their kind, $3 their level, $4 their status, $5 whose claim and $6 who
     * asks. Open and closed ones are apart, so that each has its index.
     */
    private static final String OPEN_ONES =
            "c.closed_at is null and ($4::text is null or c.status = $4) and " + filter();

    private static final String CLOSED_ONES = "c.closed_at is not null and c.status = $4 and " + filter();

    private static String filter() {
        return """
            ($2::text is null or c.flag_type = $2) and ($3::text is null or c.flag_level = $3)
              and ($5::text is null or ($5 = 'mine' and c.claimed_by = $6 and c.claimed_until > $1)
                or ($5 = 'unclaimed' and coalesce(c.claimed_until, '-infinity') <= $1))""";
    }

    static final Sql<Line> QUEUE = queue(OPEN_ONES);
    static final Sql<Line> CLOSED_QUEUE = queue(CLOSED_ONES);

    /** $7 to $10 are the place behind which the page begins, $11 how many. */
    private static Sql<Line> queue(String which) {
        return Sql.of(
                """
                select json_build_object(%s) as item, c.rank, (extract(epoch from c.due_at) * 1000000)::bigint as due, c.score, c.id
                %s
                where %s and (c.rank, c.due_at, -c.score, c.id)
                  > ($7::bigint, 'epoch'::timestamptz + $8::bigint * interval '1 microsecond', $9::bigint, $10::bigint)
                order by c.rank, c.due_at, -c.score, c.id limit $11"""
                        .formatted(fields("$1::timestamptz"), FROM, which),
                row -> new Line(
                        row.getJsonObject("item"),
                        row.getLong("rank"),
                        row.getLong("due"),
                        row.getLong("score"),
                        row.getLong("id")));
    }

    static final Sql<JsonObject> COUNTS = counts(OPEN_ONES);
    static final Sql<JsonObject> CLOSED_COUNTS = counts(CLOSED_ONES);

    private static Sql<JsonObject> counts(String which) {
        return Sql.of(
                """
                select json_build_object('total', (select count(*) from moderation_cases c where %s),
                  'pending_count', count(*), 'high_priority_count', count(*) filter (where rank <= 2)) as counts
                from moderation_cases where closed_at is null"""
                        .formatted(which),
                row -> row.getJsonObject("counts"));
    }

    static final Sql<JsonObject> ITEM = Sql.of(
            "select json_build_object(" + fields("$2::timestamptz") + ") as item" + FROM + "where c.id = $1",
            row -> row.getJsonObject("item"));

    static final Sql<Locked> LOCK = Sql.of(
            "select c.*, h.username as holder from moderation_cases c left join users h on h.id = c.claimed_by where c.id = $1 for update of c",
            CaseSql::locked);

    /** The target's open case, made when there is none; the unique index settles who makes it. Its first scoring makes it version 1. */
    static final Sql<Opened> OPEN = Sql.of(
            """
            insert into moderation_cases (target_user_id, due_at, opened_at, version)
            values ($1, $2::timestamptz + interval '7 days', $2, 0)
            on conflict (target_user_id) where closed_at is null do update set target_user_id = excluded.target_user_id
            returning id, xmax = 0 as fresh""",
            row -> new Opened(row.getLong("id"), row.getBoolean("fresh")));

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

    /**
     * A level once reached falls due by its own time from now, never later than it did before. There is more to know of the case
     * than before: whoever has looked at it has to look again.
     */
    static final Sql<Void> SCORE = Sql.update(
            """
            update moderation_cases set score = $2, flag_level = $3, report_count = $4, flag_type = $5, flag_reason = $6,
              due_at = least(due_at, $7::timestamptz), version = version + 1 where id = $1""");

    /** Whoever takes a case gives back what they held; answers what that was. */
    static final Sql<Long> LET_GO_OTHERS = Sql.of(
            """
            update moderation_cases set claimed_by = null, claimed_until = null,
              status = case when status = 'in_review' then 'open' else status end
            where claimed_by = $1 and id <> $2 returning id""",
            row -> row.getLong("id"));

    static final Sql<Void> CLAIM = Sql.update(
            """
            update moderation_cases set claimed_by = $2, claimed_until = $3::timestamptz + interval '20 minutes',
              status = case when status = 'open' then 'in_review' else status end where id = $1""");

    static final Sql<Void> RELEASE = Sql.update(
            """
            update moderation_cases set claimed_by = null, claimed_until = null,
              status = case when status = 'in_review' then 'open' else status end where id = $1""");

    /** Holds a case ($1 its target) for longer, once a minute has passed; answers which. */
    static final Sql<Long> RENEW = Sql.of(
            """
            update moderation_cases set claimed_until = $3::timestamptz + interval '20 minutes'
            where claimed_by = $2 and claimed_until > $3 and claimed_until < $3::timestamptz + interval '19 minutes'
              and target_user_id = $1 returning id""",
            row -> row.getLong("id"));

    static final Sql<Void> CLOSE = Sql.update(
            """
            update moderation_cases set status = $2, closed_at = case when $2 = 'escalated' then null else $3::timestamptz end,
              version = version + 1, claimed_by = null, claimed_until = null where id = $1""");

    /** $1 whom it is about, $2 who wants to act, $3 the time, $4 the case, null when there is none. */
    static final Sql<Known> STANDING = Sql.of(
            """
            select w.role, exists (select from user_reports r where r.case_id = $4::bigint and r.reporter_id = $2) as reported,
              %s as traded from users w where w.id = $1"""
                    .formatted(traded("w.id", "$2", "$3")),
            row -> new Known(Role.of(row.getString("role")), row.getBoolean("reported"), row.getBoolean("traded")));

    /** SQL for whether two have traded within the 90 days before a time. */
    static String traded(String one, String other, String time) {
        return """
            exists (select from trade_proposals p where p.accepted_at is not null and p.updated_at > %3$s::timestamptz - interval '90 days'
              and ((p.proposer_id, p.recipient_id) = (%1$s, %2$s) or (p.proposer_id, p.recipient_id) = (%2$s, %1$s)))"""
                .formatted(one, other, time);
    }

    private CaseSql() {}

    private static Locked locked(Row row) {
        return new Locked(
                row.getLong("id"),
                row.getLong("target_user_id"),
                row.getString("status"),
                row.getInteger("version"),
                row.getLong("claimed_by"),
                row.getOffsetDateTime("claimed_until"),
                row.getString("holder"));
    }
}
