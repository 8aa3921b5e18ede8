package io.swapstead.moderation;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;

/** Statements about appeals. */
final class AppealSql {
    /** An appeal under its row's lock. */
    record Locked(long id, long userId, long actionId, String status) {}

    /** One per action: the unique constraint settles two at once. */
    static final Sql<Long> ADD = Sql.of(
            """
            insert into appeals (user_id, moderation_action_id, appeal_text, evidence_urls, created_at)
            values ($1, $2, $3, $4, $5) on conflict (moderation_action_id) do nothing returning id""",
            row -> row.getLong("id"));

    static final Sql<JsonObject> OWN = Sql.of(
            """
            select json_build_object('id', p.id, 'moderation_action_id', p.moderation_action_id, 'appeal_text', p.appeal_text,
              'evidence_urls', p.evidence_urls, 'status', p.status, 'resolution_notes', p.resolution_notes,
              'created_at', %s, 'resolved_at', %s) as appeal from appeals p where p.id = $1"""
                    .formatted(Times.iso("p.created_at"), Times.iso("p.resolved_at")),
            row -> row.getJsonObject("appeal"));

    private static final String FILE =
            """
            json_build_object('id', p.id, 'user_id', p.user_id, 'user', %s, 'moderation_action_id', p.moderation_action_id,
              'appeal_text', p.appeal_text, 'evidence_urls', p.evidence_urls, 'status', p.status,
              'resolution_notes', p.resolution_notes, 'reviewed_by', p.reviewed_by, 'created_at', %s, 'resolved_at', %s,
              'action', json_build_object('id', a.id, 'case_id', a.case_id, 'action_type', a.action_type, 'reason', a.reason,
                'capabilities', a.capabilities, 'duration_days', a.duration_days, 'expires_at', %s, 'created_at', %s,
                'moderator_id', a.moderator_id, 'moderator_username', m.username))"""
                    .formatted(
                            Person.json("w", "0::bigint"),
                            Times.iso("p.created_at"),
                            Times.iso("p.resolved_at"),
                            Times.iso("a.expires_at"),
                            Times.iso("a.created_at"));

    private static final String FROM =
            """
             from appeals p join moderation_actions a on a.id = p.moderation_action_id join users w on w.id = p.user_id
             left join users m on m.id = a.moderator_id
            """;

    /** Those that wait the longest first; decided ones, the newest first, when they are asked for. */
    static final Sql<JsonObject> PAGE = Sql.of(
            "select " + FILE + " as appeal" + FROM
                    + "where ($1::text is null or p.status = $1) and p.id > $2 order by p.id limit $3",
            row -> row.getJsonObject("appeal"));

    static final Sql<JsonObject> GET =
            Sql.of("select " + FILE + " as appeal" + FROM + "where p.id = $1", row -> row.getJsonObject("appeal"));

    static final Sql<Locked> LOCK = Sql.of(
            "select id, user_id, moderation_action_id, status from appeals where id = $1 for update",
            row -> new Locked(
                    row.getLong("id"),
                    row.getLong("user_id"),
                    row.getLong("moderation_action_id"),
                    row.getString("status")));

    static final Sql<Void> RESOLVE = Sql.update(
            "update appeals set status = $2, reviewed_by = $3, resolution_notes = $4, resolved_at = $5 where id = $1"
                    + " and status = 'pending'");

    private AppealSql() {}
}
