package io.swapstead.moderation;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;

/** All that is known of a case, drawn up in one statement: $1 the case, $2 the time. */
final class CaseFileSql {
    /** What was done to {@code w}: newest first. */
    static final String ACTIONS =
            """
            (select coalesce(json_agg(json_build_object('id', a.id, 'case_id', a.case_id, 'action_type', a.action_type,
                'reason', a.reason, 'capabilities', a.capabilities, 'duration_days', a.duration_days, 'expires_at', %s,
                'moderator_id', a.moderator_id, 'moderator_username', m.username, 'related_report_id', a.related_report_id,
                'related_action_id', a.related_action_id, 'related_dispute_id', a.related_dispute_id, 'created_at', %s,
                'in_force', a.action_type in ('restrict', 'suspend', 'ban') and coalesce(a.expires_at, 'infinity') > $2
                  and not exists (select from moderation_actions l where l.related_action_id = a.id)) order by a.id desc), '[]')
              from moderation_actions a left join users m on m.id = a.moderator_id where a.target_user_id = w.id)"""
                    .formatted(Times.iso("a.expires_at"), Times.iso("a.created_at"));

    static final String NOTES =
            """
            (select coalesce(json_agg(json_build_object('id', n.id, 'target_user_id', n.target_user_id, 'content', n.content,
                'moderator_id', n.moderator_id, 'moderator_username', m.username, 'created_at', %s) order by n.id desc), '[]')
              from moderation_notes n join users m on m.id = n.moderator_id where n.target_user_id = w.id)"""
                    .formatted(Times.iso("n.created_at"));

    private static final String REPORTS =
            """
            (select coalesce(json_agg(json_build_object('id', r.id, 'reporter', json_build_object('id', p.id, 'username', p.username),
                'report_type', r.report_type, 'reason', r.reason, 'details', r.details, 'message_ids', r.message_ids,
                'direct_message_ids', r.direct_message_ids, 'review_id', r.review_id, 'weight', r.weight, 'weight_parts', r.weight_parts,
                'evidence', r.evidence_snapshot, 'created_at', %s, 'resolution', r.resolution) order by r.id), '[]')
              from user_reports r join users p on p.id = r.reporter_id where r.case_id = c.id)"""
                    .formatted(Times.iso("r.created_at"));

    private static final String FLAGS =
            """
            (select coalesce(json_agg(json_build_object('id', f.id, 'rule', f.rule, 'level', f.level, 'weight', f.weight,
                'evidence', f.evidence, 'status', f.status, 'created_at', %s) order by f.id), '[]')
              from auto_flags f where f.case_id = c.id)"""
                    .formatted(Times.iso("f.created_at"));

    private static final String TRADES =
            """
            (select coalesce(json_agg(t), '[]') from (
              select p.id, p.status, json_build_object('id', o.id, 'username', o.username) as with_user,
                round(f.offer_value + f.request_value, 2) as value, p.fault_user_id = w.id as own_fault, %s as created_at
              from trade_proposals p join users o on o.id = p.proposer_id + p.recipient_id - w.id
                join trade_offers f on f.trade_proposal_id = p.id and f.revision = p.current_revision
              where w.id in (p.proposer_id, p.recipient_id) order by p.id desc limit 10) t)"""
                    .formatted(Times.iso("p.created_at"));

    private static final String TRADE_STATS =
            """
            (select json_build_object('total', count(*), 'completed', count(*) filter (where p.status = 'completed'),
                'open', count(*) filter (where p.closed_at is null), 'disputed', count(*) filter (where p.status = 'disputed'),
                'failed_by_own_fault', count(*) filter (where p.fault_user_id = w.id))
              from trade_proposals p where w.id in (p.proposer_id, p.recipient_id))""";

    /** Cases of others that were mainly about the same and are closed, with how they ended. */
    private static final String SIMILAR =
            """
            (select coalesce(json_agg(s), '[]') from (
              select o.id, o.flag_level, o.score, o.status, %s as closed_at, (select a.action_type from moderation_actions a
                where a.case_id = o.id order by a.id desc limit 1) as action_type
              from moderation_cases o where o.flag_type = c.flag_type and o.closed_at is not null and o.id <> c.id
              order by abs(o.score - c.score), o.closed_at desc limit 5) s)"""
                    .formatted(Times.iso("o.closed_at"));

    private static final String PROFILE =
            """
            json_build_object('id', w.id, 'username', w.username, 'display_name', w.display_name, 'avatar_url', w.avatar_url,
              'tagline', w.tagline, 'card_type', w.card_type, 'frame_tier', w.active_frame_tier, 'role', w.role,
              'member_since', %s, 'suspended_until', case when w.suspended_until > $2 then %s end,
              'banned', w.banned_at is not null, 'restrictions', w.restrictions, 'is_active', w.is_active)"""
                    .formatted(Times.iso("w.created_at"), Times.iso("w.suspended_until"));

    static final Sql<JsonObject> FILE = Sql.of(
            """
            select json_build_object(%s, 'target_user', %s, 'reports', %s, 'auto_flags', %s, 'previous_actions', %s,
              'mod_notes', %s, 'trade_stats', %s, 'recent_trades', %s, 'similar_cases', %s,
              'reported_messages', (select coalesce(json_agg(m order by r.id), '[]') from user_reports r,
                jsonb_array_elements(coalesce(r.evidence_snapshot -> 'messages', '[]') || coalesce(r.evidence_snapshot -> 'direct_messages', '[]')) m
                where r.case_id = c.id)) as file
            from moderation_cases c join users w on w.id = c.target_user_id left join users h on h.id = c.claimed_by
            where c.id = $1"""
                    .formatted(
                            CaseSql.fields("$2::timestamptz"),
                            PROFILE,
                            REPORTS,
                            FLAGS,
                            ACTIONS,
                            NOTES,
                            TRADE_STATS,
                            TRADES,
                            SIMILAR),
            row -> row.getJsonObject("file"));

    /** Of a person ($1): what was done, found and noted, over all their cases. */
    static final Sql<JsonObject> HISTORY = Sql.of(
            """
            select json_build_object('user', %s, 'actions', %s, 'notes', %s,
              'cases', (select coalesce(json_agg(json_build_object('id', c.id, 'status', c.status, 'flag_level', c.flag_level,
                  'flag_type', c.flag_type, 'score', c.score, 'report_count', c.report_count, 'opened_at', %s, 'closed_at', %s)
                  order by c.id desc), '[]') from moderation_cases c where c.target_user_id = w.id),
              'flags', (select coalesce(json_agg(json_build_object('id', f.id, 'rule', f.rule, 'level', f.level, 'status', f.status,
                  'created_at', %s) order by f.id desc), '[]') from auto_flags f where f.target_user_id = w.id),
              'reports_filed', (select json_build_object('total', count(*), 'upheld', count(*) filter (where resolution = 'upheld'),
                  'dismissed', count(*) filter (where resolution = 'dismissed')) from user_reports r where r.reporter_id = w.id)) as history
            from users w where w.id = $1 and $2::timestamptz is not null"""
                    .formatted(
                            Person.json("w", "0::bigint"),
                            ACTIONS,
                            NOTES,
                            Times.iso("c.opened_at"),
                            Times.iso("c.closed_at"),
                            Times.iso("f.created_at")),
            row -> row.getJsonObject("history"));

    static final Sql<JsonObject> NOTES_ABOUT = Sql.of(
            "select json_build_object('notes', " + NOTES + ") as notes from users w where w.id = $1",
            row -> row.getJsonObject("notes"));

    static final Sql<JsonObject> ADD_NOTE = Sql.of(
            """
            with added as (insert into moderation_notes (moderator_id, target_user_id, content, created_at)
              select $1, id, $3, $4 from users where id = $2 returning *)
            select json_build_object('id', n.id, 'target_user_id', n.target_user_id, 'content', n.content,
              'moderator_id', n.moderator_id, 'moderator_username', m.username, 'created_at', %s) as note
            from added n join users m on m.id = n.moderator_id"""
                    .formatted(Times.iso("n.created_at")),
            row -> row.getJsonObject("note"));

    private CaseFileSql() {}
}
