package io.swapstead.accounts;

import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every column of the schema that names a user, and what becomes of its rows when that user asks for their data or leaves. A test
 * compares this list with the schema, so a new table cannot be forgotten.
 */
final class PersonalData {
    /** How names of deleted accounts begin; nobody else may have such a name. */
    static final String DELETED = "deleted-";

    /** What becomes of rows. */
    enum Fate {
        /** Handed out, and erased with the account. */
        OWN,
        /** Handed out, but kept: others need it, under a name that tells nothing. */
        SHARED,
        /** Handed out; stays when the account goes, without the name: it happened to somebody else as well. */
        NAMELESS,
        /** Erased with the account, never handed out: secrets and the product's own bookkeeping. */
        INTERNAL,
        /** About the user by others, or by staff: neither handed out nor erased. */
        OTHERS
    }

    /** A column that names a user. */
    record Column(String table, String column, Fate fate) {}

    /**
     * Columns that are never handed out, by table: proofs of who somebody is, a file that is still to be read, and what staff keep
     * to themselves. Reporters do not learn how their report was dealt with.
     */
    private static final Map<String, Set<String>> WITHHELD = Map.of(
            "users", Set.of("password_hash", "security_changed_at"),
            "refresh_tokens", Set.of("token_hash"),
            "user_devices", Set.of("device_hash"),
            "collection_imports", Set.of("content"),
            "user_reports",
                    Set.of("case_id", "evidence_snapshot", "weight", "resolution", "resolved_by", "resolution_notes"),
            "appeals", Set.of("reviewed_by"),
            "trade_disputes", Set.of("assigned_moderator_id", "taken_at", "evidence_snapshot"));

    private static final Set<Fate> HANDED_OUT = EnumSet.of(Fate.OWN, Fate.SHARED, Fate.NAMELESS);

    /** A review stays blind for its subject until it is published. */
    private static final String VISIBLE_REVIEW = " and t.visible_at is not null";

    static final List<Column> COLUMNS = List.of(
            own("inventory_items", "user_id"),
            own("want_items", "user_id"),
            own("collection_imports", "user_id"),
            own("portfolio_values", "user_id"),
            own("user_format_specialties", "user_id"),
            own("profile_views", "viewed_user_id"),
            new Column("profile_views", "viewer_id", Fate.NAMELESS),
            own("user_favorites", "user_id"),
            new Column("user_favorites", "favorited_user_id", Fate.INTERNAL),
            own("user_notes", "user_id"),
            new Column("user_notes", "target_user_id", Fate.INTERNAL),
            own("connections", "requester_id"),
            own("connections", "addressee_id"),
            own("blocks", "user_id"),
            new Column("blocks", "blocked_user_id", Fate.INTERNAL),
            own("user_achievements", "user_id"),
            own("user_frames", "user_id"),
            own("user_reputation", "user_id"),
            new Column("trade_nights", "user_id", Fate.INTERNAL),
            new Column("achievement_runs", "user_id", Fate.INTERNAL),
            own("notifications", "user_id"),
            own("notification_preferences", "user_id"),
            new Column("notification_mails", "user_id", Fate.INTERNAL),
            new Column("push_subscriptions", "user_id", Fate.INTERNAL),
            new Column("mail_digests", "user_id", Fate.INTERNAL),
            new Column("account_tokens", "user_id", Fate.INTERNAL),
            new Column("idempotency_keys", "user_id", Fate.INTERNAL),
            new Column("jobs", "user_id", Fate.INTERNAL),
            new Column("account_exports", "user_id", Fate.INTERNAL),
            new Column("user_events", "user_id", Fate.INTERNAL),
            new Column("user_stream", "user_id", Fate.INTERNAL),
            own("refresh_tokens", "user_id"),
            own("user_devices", "user_id"),
            new Column("cool_downs", "user_id", Fate.INTERNAL),
            new Column("takeover_signs", "user_id", Fate.INTERNAL),
            shared("trade_proposals", "proposer_id"),
            shared("trade_proposals", "recipient_id"),
            shared("trade_offers", "made_by"),
            shared("trade_shipments", "sender_id"),
            shared("trade_events", "actor_id"),
            shared("trade_thread_messages", "sender_id"),
            shared("trade_thread_attachments", "uploaded_by"),
            shared("trade_thread_reactions", "user_id"),
            shared("trade_thread_reads", "user_id"),
            own("message_mutes", "user_id"),
            new Column("message_mutes", "other_user_id", Fate.INTERNAL),
            shared("messages", "sender_id"),
            shared("messages", "recipient_id"),
            shared("reviews", "author_id"),
            shared("reviews", "subject_id"),
            shared("endorsements", "endorser_id"),
            shared("endorsements", "endorsed_id"),
            shared("user_reports", "reporter_id"),
            shared("appeals", "user_id"),
            shared("trade_disputes", "filed_by"),
            shared("trade_disputes", "respondent_id"),
            shared("dispute_evidence", "uploaded_by"),
            others("trade_proposals", "turn_user_id"),
            others("trade_proposals", "cancel_asked_by"),
            others("trade_proposals", "closed_by"),
            others("trade_proposals", "fault_user_id"),
            others("trade_disputes", "assigned_moderator_id"),
            others("user_reports", "reported_user_id"),
            others("user_reports", "resolved_by"),
            others("appeals", "reviewed_by"),
            others("auto_flags", "target_user_id"),
            others("moderation_actions", "moderator_id"),
            others("moderation_actions", "target_user_id"),
            others("moderation_cases", "target_user_id"),
            others("moderation_cases", "claimed_by"),
            others("moderation_notes", "moderator_id"),
            others("moderation_notes", "target_user_id"),
            others("event", "actor_id"),
            others("audit_log", "actor_id"));

    private static final Sql<JsonObject> USER = Sql.of(
            "select to_jsonb(u)" + without("users") + " as data from users u where id = $1",
            row -> row.getJsonObject("data"));

    private static final Sql<Long> ROWS = Sql.of(
            handedOut().stream()
                    .map(column ->
                            "(select count(*) from " + column.table() + " where " + column.column() + " = $1::bigint)")
                    .collect(Collectors.joining(" + ", "select ", " as rows")),
            row -> row.getLong("rows"));

    private static final Sql<Void> ANONYMOUS = Sql.update(
            """
            update users set username = $3::text || id, email = null, password_hash = null, display_name = 'Deleted trader', role = 'user', account_type = 'trader',
              avatar_url = null, tagline = null, signature_card_id = null, card_type = null, card_type_changed_at = null, city = null, country = null,
              shipping_preference = null, discord_id = null, email_verified = false, id_verified = false, timezone = 'UTC',
              active_frame_tier = 'bronze', show_in_directory = false, show_in_search = false, show_online_status = false,
              show_portfolio_tier = false, onboarding_steps = '{}', last_active_at = null, is_active = false,
              security_epoch = security_epoch + 1, profile_version = profile_version + 1, deleted_at = $2, updated_at = $2
            where id = $1""");

    private PersonalData() {}

    /** Hears how far an export is. */
    interface Progress {
        void at(long done, long total);
    }

    /** Everything held on a user that is theirs to have: a member for each table. */
    static Future<JsonObject> export(SqlClient sql, long user, Progress progress) {
        Future<JsonObject> all =
                USER.one(sql, user).map(row -> new JsonObject().put("users", new JsonArray().add(row)));
        List<Column> columns = handedOut();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int done = i + 1;
            all = all.compose(data -> rows(sql, column, user).map(rows -> {
                data.put(
                        column.table(),
                        data.getJsonArray(column.table(), new JsonArray()).addAll(rows));
                progress.at(done, columns.size());
                return data;
            }));
        }
        return all;
    }

    /** How many rows that would be. */
    static Future<Long> rows(SqlClient sql, long user) {
        return ROWS.one(sql, user);
    }

    private static List<Column> handedOut() {
        return COLUMNS.stream()
                .filter(column -> HANDED_OUT.contains(column.fate()))
                .toList();
    }

    private static Future<JsonArray> rows(SqlClient sql, Column column, long user) {
        String condition =
                column.table().equals("reviews") && column.column().equals("subject_id") ? VISIBLE_REVIEW : "";
        return Sql.of(
                        "select coalesce(jsonb_agg(to_jsonb(t)" + without(column.table()) + "), '[]') as rows from "
                                + column.table() + " t where t." + column.column() + " = $1" + condition,
                        row -> row.getJsonArray("rows"))
                .one(sql, user);
    }

    private static String without(String table) {
        return WITHHELD.getOrDefault(table, Set.of()).stream()
                .map(name -> " - '" + name + "'")
                .collect(Collectors.joining());
    }

    /** Erases what is the user's own and leaves an anonymous party where others need one. */
    static Future<Void> erase(SqlClient sql, long user, java.time.OffsetDateTime now) {
        Future<?> done = Future.succeededFuture();
        for (Column column : COLUMNS) {
            String condition = " where " + column.column() + " = $1";
            switch (column.fate()) {
                case OWN, INTERNAL -> done = then(done, sql, "delete from " + column.table() + condition, user);
                case NAMELESS ->
                    done = then(
                            done,
                            sql,
                            "update " + column.table() + " set " + column.column() + " = null" + condition,
                            user);
                case SHARED, OTHERS -> {}
            }
        }
        return done.compose(erased -> ANONYMOUS.run(sql, user, now, DELETED)).mapEmpty();
    }

    private static Future<?> then(Future<?> before, SqlClient sql, String statement, long user) {
        return before.compose(done -> Sql.update(statement).run(sql, user));
    }

    private static Column own(String table, String column) {
        return new Column(table, column, Fate.OWN);
    }

    private static Column shared(String table, String column) {
        return new Column(table, column, Fate.SHARED);
    }

    private static Column others(String table, String column) {
        return new Column(table, column, Fate.OTHERS);
    }
}
