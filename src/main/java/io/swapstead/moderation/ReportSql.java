package io.swapstead.moderation;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;

/** Statements about reports. */
final class ReportSql {
    /** Who is reported: anybody whose account is there. */
    static final Sql<Long> TARGET =
            Sql.of("select id from users where id = $1 and deleted_at is null", row -> row.getLong("id"));

    /** $1 the reporter, $2 the time. */
    static final Sql<Weight.Reporter> REPORTER = Sql.of(
            """
            select u.role <> 'user' as moderator, extract(day from $2::timestamptz - u.created_at)::bigint as days,
              coalesce(r.completed_trades, 0)::bigint as trades,
              not exists (select from moderation_actions a where a.target_user_id = u.id and a.action_type in ('warn', 'restrict', 'suspend', 'ban')) as clean,
              coalesce(d.decided, 0)::int as decided, coalesce(d.upheld, 0)::int as upheld,
              coalesce(u.suspended_until > $2, false) or u.banned_at is not null or exists (
                select from jsonb_each_text(u.restrictions) x where x.value::timestamptz > $2) as sanctioned
            from users u left join user_reputation r on r.user_id = u.id, lateral (
              select count(*) as decided, count(*) filter (where resolution = 'upheld') as upheld from (
                select resolution from user_reports where reporter_id = u.id and resolution is not null
                order by resolved_at desc limit 20) last) d
            where u.id = $1""",
            row -> new Weight.Reporter(
                    row.getBoolean("moderator"),
                    row.getLong("days"),
                    row.getLong("trades"),
                    row.getBoolean("clean"),
                    row.getInteger("decided"),
                    row.getInteger("upheld"),
                    row.getBoolean("sanctioned")));

    /** Thread messages ($1) between the reporter ($2) and the reported ($3), locked; they stand as they are from then on. */
    static final Sql<Long> HOLD_MESSAGES = Sql.of(
            """
            update trade_thread_messages m set reported_at = coalesce(m.reported_at, $4)
            from trade_threads t join trade_proposals p on p.id = t.trade_proposal_id
            where m.id = any($1) and t.id = m.thread_id and m.sender_id is not null
              and ((p.proposer_id, p.recipient_id) = ($2, $3) or (p.proposer_id, p.recipient_id) = ($3, $2))
            returning m.id""",
            row -> row.getLong("id"));

    static final Sql<Long> HOLD_DIRECT = Sql.of(
            """
            update messages set reported_at = coalesce(reported_at, $4)
            where id = any($1) and ((sender_id, recipient_id) = ($2, $3) or (sender_id, recipient_id) = ($3, $2))
            returning id""",
            row -> row.getLong("id"));

    static final Sql<Long> TRADE = Sql.of(
            """
            select id from trade_proposals where id = $1
              and ((proposer_id, recipient_id) = ($2, $3) or (proposer_id, recipient_id) = ($3, $2))""",
            row -> row.getLong("id"));

    private static final String SEEN_BY_REPORTER =
            """
            json_build_object('id', r.id, 'reported_user_id', r.reported_user_id, 'reported_username', w.username,
              'report_type', r.report_type, 'reason', r.reason, 'details', r.details,
              'status', case when r.resolution is null then 'open' else 'closed' end, 'created_at', %s)"""
                    .formatted(Times.iso("r.created_at"));

    static final Sql<JsonObject> ADD = Sql.of(
            """
            with r as (insert into user_reports (case_id, reporter_id, reported_user_id, report_type, reason, details,
                message_ids, direct_message_ids, trade_ids, evidence_snapshot, weight, weight_parts, created_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning *)
            select %s as report from r join users w on w.id = r.reported_user_id"""
                    .formatted(SEEN_BY_REPORTER),
            row -> row.getJsonObject("report"));

    static final Sql<JsonObject> OWN = Sql.of(
            "select " + SEEN_BY_REPORTER + " as report from user_reports r join users w on w.id = r.reported_user_id "
                    + "where r.reporter_id = $1 and r.id < $2 order by r.id desc limit $3",
            row -> row.getJsonObject("report"));

    /** Reporters younger than $4 days in an open case ($1) within the last $3 minutes. */
    static final Sql<Integer> YOUNG = Sql.of(
            """
            select count(distinct r.reporter_id)::int as n from user_reports r join users u on u.id = r.reporter_id
            where r.case_id = $1 and r.created_at > $2::timestamptz - $3::int * interval '1 minute'
              and u.created_at > $2::timestamptz - $4::int * interval '1 day'""",
            row -> row.getInteger("n"));

    static final Sql<Void> DISCOUNT_YOUNG = Sql.update(
            """
            update user_reports r set weight = 0, weight_parts = weight_parts || '{"barred": true}'
            from users u where u.id = r.reporter_id and r.case_id = $1
              and r.created_at > $2::timestamptz - $3::int * interval '1 minute' and u.created_at > $2::timestamptz - $4::int * interval '1 day'""");

    /** Decides all reports of a case; answers who is to be told. */
    static final Sql<Long> DECIDE = Sql.of(
            """
            update user_reports set resolution = $2, resolved_by = $3, resolved_at = $4, resolution_notes = $5
            where case_id = $1 and resolution is null returning id""",
            row -> row.getLong("id"));

    static final Sql<Void> DECIDE_FLAGS =
            Sql.update("update auto_flags set status = $2, resolved_at = $3 where case_id = $1 and status = 'open'");

    static final Sql<Boolean> OF_CASE = Sql.of(
            "select exists (select from user_reports where id = $1 and case_id = $2) as there",
            row -> row.getBoolean("there"));

    private ReportSql() {}
}
