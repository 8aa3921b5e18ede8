package io.swapstead.moderation;

import io.swapstead.db.Sql;
import io.vertx.core.json.JsonObject;

/** How much there is to do, and how it went. */
final class StatsSql {
    static final Sql<JsonObject> COUNTS = Sql.of(
            """
            select json_build_object(
              'pending_count', (select count(*) from moderation_cases where closed_at is null),
              'high_priority_count', (select count(*) from moderation_cases where closed_at is null and flag_level in ('high', 'critical')),
              'appeals_pending', (select count(*) from appeals where status = 'pending'),
              'disputes_open', (select count(*) from trade_disputes where resolved_at is null)) as counts""",
            row -> row.getJsonObject("counts"));

    /** $1 is the time. */
    static final Sql<JsonObject> STATS = Sql.of(
            """
            select json_build_object(
              'pending_count', (select count(*) from moderation_cases where closed_at is null),
              'high_priority_count', (select count(*) from moderation_cases where closed_at is null and flag_level in ('high', 'critical')),
              'overdue_count', (select count(*) from moderation_cases where closed_at is null and due_at < $1),
              'by_level', (select json_build_object('critical', count(*) filter (where flag_level = 'critical'),
                  'high', count(*) filter (where flag_level = 'high'), 'medium', count(*) filter (where flag_level = 'medium'),
                  'low', count(*) filter (where flag_level = 'low')) from moderation_cases where closed_at is null),
              'closed_7_days', (select count(*) from moderation_cases where closed_at > $1::timestamptz - interval '7 days'),
              'median_hours_to_close', (select round((percentile_cont(0.5) within group (order by extract(epoch from closed_at - opened_at)) / 3600)::numeric, 1)
                from moderation_cases where closed_at > $1::timestamptz - interval '30 days'),
              'actions_30_days', (select coalesce(json_object_agg(action_type, n), '{}') from (
                select action_type, count(*) as n from moderation_actions where created_at > $1::timestamptz - interval '30 days' group by 1) a),
              'reports_7_days', (select count(*) from user_reports where created_at > $1::timestamptz - interval '7 days'),
              'appeals_pending', (select count(*) from appeals where status = 'pending'),
              'appeals_overturned_percent', (select round(100.0 * count(*) filter (where status = 'overturned') / nullif(count(*), 0), 1)
                from appeals where resolved_at > $1::timestamptz - interval '90 days'),
              'disputes_open', (select count(*) from trade_disputes where resolved_at is null)) as stats""",
            row -> row.getJsonObject("stats"));

    private StatsSql() {}
}
