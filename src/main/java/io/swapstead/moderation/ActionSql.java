package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.profiles.Times;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements about actions and what they leave behind. */
final class ActionSql {
    /** An action as it was taken; {@code superseded} when another has lifted or changed it. */
    record Taken(
            long id,
            long targetId,
            @Nullable Long moderatorId,
            @Nullable Long caseId,
            String type,
            @Nullable List<String> capabilities,
            @Nullable Integer days,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime expiresAt,
            boolean superseded) {}

    static final Sql<JsonObject> ADD = Sql.of(
            """
            with a as (insert into moderation_actions (case_id, moderator_id, target_user_id, action_type, reason, capabilities,
                duration_days, expires_at, related_action_id, related_report_id, related_dispute_id, created_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning *)
            select json_build_object('id', a.id, 'case_id', a.case_id, 'target_user_id', a.target_user_id,
              'action_type', a.action_type, 'reason', a.reason, 'capabilities', a.capabilities, 'duration_days', a.duration_days,
              'expires_at', %s, 'moderator_id', a.moderator_id, 'related_report_id', a.related_report_id,
              'related_action_id', a.related_action_id, 'created_at', %s) as action from a"""
                    .formatted(Times.iso("a.expires_at"), Times.iso("a.created_at")),
            row -> row.getJsonObject("action"));

    /**
     * Stores what was decided in a case.
     *
     * @param about the action that it ends, or null
     * @param report that it answers, or null
     */
    static Future<JsonObject> add(
            Tx tx,
            Actor by,
            CaseSql.Locked locked,
            Sanction sanction,
            @Nullable Long about,
            @Nullable Long report,
            OffsetDateTime now) {
        return ADD.one(
                tx.sql(),
                locked.id(),
                by.userId(),
                locked.targetId(),
                sanction.action(),
                sanction.reason(),
                sanction.named(),
                sanction.days(),
                sanction.until(now),
                about,
                report,
                null,
                now);
    }

    static final Sql<Taken> GET = Sql.of(
            """
            select a.*, exists (select from moderation_actions l where l.related_action_id = a.id) as superseded
            from moderation_actions a where a.id = $1""",
            row -> new Taken(
                    row.getLong("id"),
                    row.getLong("target_user_id"),
                    row.getLong("moderator_id"),
                    row.getLong("case_id"),
                    row.getString("action_type"),
                    names(row.getArrayOfStrings("capabilities")),
                    row.getInteger("duration_days"),
                    row.getOffsetDateTime("created_at"),
                    row.getOffsetDateTime("expires_at"),
                    row.getBoolean("superseded")));

    /** Sanctions of a user that are in force, the newest first. */
    static final Sql<Taken> IN_FORCE = Sql.of(
            """
            select a.*, false as superseded from moderation_actions a
            where a.target_user_id = $1 and a.action_type in ('restrict', 'suspend', 'ban') and coalesce(a.expires_at, 'infinity') > $2
              and not exists (select from moderation_actions l where l.related_action_id = a.id) order by a.id desc""",
            GET.reader());

    /** The one lock under which sanctions of a user change; whoever only refers to the user, as a message does, does not wait for it. */
    static final Sql<Void> LOCK_USER = Sql.update("select from users where id = $1 for no key update");

    /** What the actions in force amount to, onto the user's row. */
    static final Sql<Void> REFRESH_STANDING = Sql.update("select refresh_standing($1, $2)");

    /** Tokens end, and so do sessions; the next sign-in is good for what sanctioned people may do. */
    static final Sql<Void> END_TOKENS =
            Sql.update("update users set security_epoch = security_epoch + 1 where id = $1");

    static final Sql<Void> END_SESSIONS = Sql.update(
            "update refresh_tokens set revoked_at = clock_timestamp() where user_id = $1 and revoked_at is null");

    /** What somebody is told about what was done: no staff names. $1 the user, $2 the time. */
    private static final String TOLD =
            """
            json_build_object('id', a.id, 'action_type', a.action_type, 'reason', a.reason, 'capabilities', a.capabilities,
              'duration_days', a.duration_days, 'expires_at', %s, 'created_at', %s, 'acknowledged_at', %s,
              'in_force', a.action_type in ('restrict', 'suspend', 'ban') and coalesce(a.expires_at, 'infinity') > $2
                and not exists (select from moderation_actions l where l.related_action_id = a.id),
              'lifted_at', (select min(%s) from moderation_actions l where l.related_action_id = a.id),
              'appealable_until', case when a.action_type in ('warn', 'restrict', 'suspend', 'ban') and p.id is null
                and a.created_at + interval '30 days' > $2 then %s end,
              'appeal', case when p.id is not null then json_build_object('id', p.id, 'status', p.status,
                'resolution_notes', p.resolution_notes) end)"""
                    .formatted(
                            Times.iso("a.expires_at"),
                            Times.iso("a.created_at"),
                            Times.iso("k.acknowledged_at"),
                            Times.iso("l.created_at"),
                            Times.iso("a.created_at + interval '30 days'"));

    static final Sql<JsonObject> OWN = Sql.of(
            """
            select %s as action from moderation_actions a left join moderation_acknowledgements k on k.moderation_action_id = a.id
              left join appeals p on p.moderation_action_id = a.id
            where a.target_user_id = $1 and a.action_type in ('warn', 'restrict', 'suspend', 'ban', 'lift', 'remove_review') and a.id < $3
            order by a.id desc limit $4"""
                    .formatted(TOLD),
            row -> row.getJsonObject("action"));

    /** Once: a second time changes nothing. */
    static final Sql<Void> ACKNOWLEDGE = Sql.update(
            """
            insert into moderation_acknowledgements (moderation_action_id, acknowledged_at)
            select id, $3 from moderation_actions where id = $1 and target_user_id = $2 on conflict do nothing""");

    static final Sql<Boolean> IS_OWN = Sql.of(
            "select exists (select from moderation_actions where id = $1 and target_user_id = $2 and action_type not"
                    + " in ('dismiss', 'escalate')) as own",
            row -> row.getBoolean("own"));

    private ActionSql() {}

    private static @Nullable List<String> names(String @Nullable [] names) {
        return names == null ? null : List.of(names);
    }
}
