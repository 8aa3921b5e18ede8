package io.swapstead.moderation;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Statements about disputes. */
final class DisputeSql {
    /** A dispute under its row's lock. */
    record Locked(
            long id,
            long tradeId,
            long filedBy,
            long respondentId,
            String status,
            @Nullable Long assigned,
            boolean taken) {
        boolean concerns(long user) {
            return filedBy == user || respondentId == user;
        }

        /** Whether somebody else has begun to work on it. */
        boolean takenFrom(long user) {
            return taken && assigned != null && assigned != user;
        }
    }

    private static final String EVIDENCE =
            """
            (select coalesce(json_agg(json_build_object('id', e.id, 'uploaded_by', e.uploaded_by,
                'file_url', '/api/disputes/' || d.id || '/evidence/' || e.id,
                'thumbnail_url', '/api/disputes/' || d.id || '/evidence/' || e.id || '/thumbnail', 'file_type', e.file_type,
                'file_size', e.file_size, 'created_at', %s) order by e.id), '[]')
              from dispute_evidence e where e.trade_dispute_id = d.id)"""
                    .formatted(Times.iso("e.created_at"));

    /** What a party sees; staff see who has it, and the copies made when it was opened. */
    private static String fields(boolean staff) {
        return """
            json_build_object('id', d.id, 'trade_proposal_id', d.trade_proposal_id, 'filed_by', d.filed_by,
              'respondent_id', d.respondent_id, 'filer', %s, 'respondent', %s, 'dispute_type', d.dispute_type,
              'description', d.description, 'status', d.status, 'assigned_moderator_id', %s, 'taken', %s,
              'resolution', d.resolution, 'resolution_notes', d.resolution_notes, 'evidence', %s,
              'evidence_requested', d.evidence_requested, 'evidence_snapshot', %s, 'trade_status', p.status,
              'created_at', %s, 'resolved_at', %s)"""
                .formatted(
                        Person.json("w", "0::bigint"),
                        Person.json("x", "0::bigint"),
                        staff ? "d.assigned_moderator_id" : "null",
                        staff ? "d.taken_at is not null" : "null",
                        EVIDENCE,
                        staff ? "d.evidence_snapshot" : "null",
                        Times.iso("d.created_at"),
                        Times.iso("d.resolved_at"));
    }

    private static final String FROM =
            """
             from trade_disputes d join trade_proposals p on p.id = d.trade_proposal_id
             join users w on w.id = d.filed_by join users x on x.id = d.respondent_id
            """;

    static final Sql<JsonObject> OWN = Sql.of(
            "select " + fields(false) + " as dispute" + FROM
                    + "where d.id = $1 and $2 in (d.filed_by, d.respondent_id)",
            row -> row.getJsonObject("dispute"));

    static final Sql<JsonObject> OWN_PAGE = Sql.of(
            "select " + fields(false) + " as dispute" + FROM
                    + "where $1 in (d.filed_by, d.respondent_id) and ($2::text is null or d.status = $2) and d.id < $3 order by d.id desc limit $4",
            row -> row.getJsonObject("dispute"));

    static final Sql<JsonObject> FILE = Sql.of(
            "select " + fields(true) + " as dispute" + FROM + "where d.id = $1", row -> row.getJsonObject("dispute"));

    static final Sql<JsonObject> PAGE = Sql.of(
            "select " + fields(true) + " as dispute" + FROM
                    + "where ($1::text is null or d.status = $1) and d.id > $2 order by d.id limit $3",
            row -> row.getJsonObject("dispute"));

    static final Sql<Long> ADD = Sql.of(
            """
            insert into trade_disputes (trade_proposal_id, filed_by, respondent_id, dispute_type, description, evidence_snapshot, created_at)
            select p.id, $2, p.proposer_id + p.recipient_id - $2, $3, $4, '{}', $5 from trade_proposals p
            where p.id = $1 and $2 in (p.proposer_id, p.recipient_id)
            on conflict (trade_proposal_id) where resolved_at is null do nothing returning id""",
            row -> row.getLong("id"));

    static final Sql<Long> PARTY = Sql.of(
            "select id from trade_proposals where id = $1 and $2 in (proposer_id, recipient_id)",
            row -> row.getLong("id"));

    /** Every message of the thread is evidence. */
    static final Sql<Long> MESSAGES = Sql.of(
            "select m.id from trade_thread_messages m join trade_threads t on t.id = m.thread_id where t.trade_proposal_id = $1",
            row -> row.getLong("id"));

    static final Sql<Void> SNAPSHOT = Sql.update("update trade_disputes set evidence_snapshot = $2 where id = $1");

    static final Sql<Void> REOPEN_THREAD =
            Sql.update("update trade_threads set archived_at = null where trade_proposal_id = $1");

    static final Sql<Locked> LOCK = Sql.of(
            "select * from trade_disputes where id = $1 for update",
            row -> new Locked(
                    row.getLong("id"),
                    row.getLong("trade_proposal_id"),
                    row.getLong("filed_by"),
                    row.getLong("respondent_id"),
                    row.getString("status"),
                    row.getLong("assigned_moderator_id"),
                    row.getOffsetDateTime("taken_at") != null));

    /** Whether a moderator ($2) has traded with a party within 90 days before $3. */
    static final Sql<Boolean> PARTNER = Sql.of(
            "select %s or %s as partner from trade_disputes d where d.id = $1"
                    .formatted(CaseSql.traded("d.filed_by", "$2", "$3"), CaseSql.traded("d.respondent_id", "$2", "$3")),
            row -> row.getBoolean("partner"));

    /**
     * Gives a new dispute ($1, at $2) to a moderator who is no party and no partner of one, and has the fewest; to an admin where
     * there is no such moderator, and to nobody where there is nobody.
     */
    static final Sql<Void> GIVE = Sql.update(
            """
            update trade_disputes d set assigned_moderator_id = (
              select u.id from users u where u.role in ('moderator', 'admin') and u.is_active and u.deleted_at is null
                and u.banned_at is null and coalesce(u.suspended_until, '-infinity') <= $2
                and u.id not in (d.filed_by, d.respondent_id) and not %s and not %s
              order by u.role = 'admin', (select count(*) from trade_disputes o where o.assigned_moderator_id = u.id
                and o.resolved_at is null), u.id limit 1)
            where d.id = $1"""
                    .formatted(
                            CaseSql.traded("d.filed_by", "u.id", "$2"),
                            CaseSql.traded("d.respondent_id", "u.id", "$2")));

    /** Somebody begins to work on it. */
    static final Sql<Void> ASSIGN = Sql.update(
            """
            update trade_disputes set taken_at = case when assigned_moderator_id = $2 then coalesce(taken_at, $3) else $3 end,
              assigned_moderator_id = $2 where id = $1""");

    /** What other moderators' boards show of it. */
    static final Sql<JsonObject> LINE = Sql.of(
            """
            select json_build_object('id', id, 'status', status, 'assigned_moderator_id', assigned_moderator_id,
              'taken', taken_at is not null) as line from trade_disputes where id = $1""",
            row -> row.getJsonObject("line"));

    static final Sql<Void> REQUEST = Sql.update(
            "update trade_disputes set status = 'evidence_requested', evidence_requested = $2 where id = $1");

    static final Sql<Void> RESOLVE = Sql.update(
            "update trade_disputes set status = 'resolved', resolution = $2, resolution_notes = $3, resolved_at = $4 where id = $1");

    private DisputeSql() {}
}
