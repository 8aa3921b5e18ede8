package io.swapstead.notifications;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Seen;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements about notifications. */
final class NotificationSql {
    static final String FIELDS =
            """
            json_build_object('id', n.id, 'seq', n.seq, 'type', n.type, 'category', n.category, 'title', n.title, 'body', n.body,
              'icon', n.icon, 'action_url', n.action_url, 'metadata', n.metadata, 'read_at', %s, 'created_at', %s)"""
                    .formatted(Times.iso("n.read_at"), Times.iso("n.created_at"));

    /** What {@link #preferences} reads, of a user {@code u} and their {@code notification_preferences p}. */
    static final String WISHES =
            "p.preferences, p.quiet_hours_enabled, p.quiet_hours_start, p.quiet_hours_end, p.email_enabled,"
                    + " coalesce(p.timezone, u.timezone) as timezone";

    /** Nobody is part of a notification {@code n} whom its reader may no longer see. */
    private static final String IN_SIGHT =
            """
            not exists (select from jsonb_array_elements_text(coalesce(n.metadata -> 'actor_ids', '[]')) a where not exists (
              select from users u where u.id = a.value::bigint and %s))"""
                    .formatted(Seen.by(Seen.VISIBLE, "n.user_id"));

    /** A notification {@code n} may still be brought to its reader: unread, nobody out of sight in it, of no muted conversation. */
    static final String OPEN = "n.read_at is null and n.archived_at is null and " + IN_SIGHT
            + """
             and not (n.type = 'thread_message' and exists (select from trade_threads t join trade_thread_reads r on r.thread_id = t.id
               where t.trade_proposal_id = (n.metadata ->> 'trade_id')::bigint and r.user_id = n.user_id and r.muted))
             and not (n.type = 'direct_message' and exists (select from message_mutes m where m.user_id = n.user_id
               and m.other_user_id = (n.metadata ->> 'sender_id')::bigint))""";

    static final Sql<JsonObject> COUNTS = Sql.of(
            """
            select json_build_object('total', count(*), 'trades', count(*) filter (where category = 'trades'),
              'messages', count(*) filter (where category = 'messages'), 'social', count(*) filter (where category = 'social'),
              'discovery', count(*) filter (where category = 'discovery'),
              'achievements', count(*) filter (where category = 'achievements'),
              'system', count(*) filter (where category = 'system')) as counts
            from notifications where user_id = $1 and read_at is null and archived_at is null""",
            row -> row.getJsonObject("counts"));

    /** $1 the user, $2 the category, $3 only unread, $4 after this seq, $5 before this seq, $6 how many. */
    static final Sql<JsonObject> PAGE = Sql.of(
            "select " + FIELDS + " as notification from notifications n where n.user_id = $1 and n.archived_at is null "
                    + "and ($2::text is null or n.category = $2) and (not $3::boolean or n.read_at is null) "
                    + "and n.seq > $4 and n.seq < $5 order by n.seq desc limit $6",
            row -> row.getJsonObject("notification"));

    static final Sql<Long> TOTAL = Sql.of(
            "select count(*) as n from notifications n where n.user_id = $1 and n.archived_at is null "
                    + "and ($2::text is null or n.category = $2) and (not $3::boolean or n.read_at is null) and n.seq > $4",
            row -> row.getLong("n"));

    static final Sql<Long> READ = Sql.of(
            "update notifications set read_at = $3 where user_id = $1 and id = any($2) and read_at is null and archived_at is null returning id",
            row -> row.getLong("id"));

    /** Of a user ($1) up to a number ($2), of one category ($3) or all. */
    static final Sql<Long> READ_UP_TO = Sql.of(
            """
            update notifications set read_at = $4 where user_id = $1 and seq <= $2 and ($3::text is null or category = $3)
              and read_at is null and archived_at is null returning id""",
            row -> row.getLong("id"));

    /** What a user ($1) was told of a conversation ($2) up to a message ($3) in it. */
    static final Sql<Long> READ_TALK = Sql.of(
            """
            update notifications set read_at = $4 where user_id = $1
              and group_key in ('thread_message:' || $2, 'direct_message:' || $2) and (metadata ->> 'message_id')::bigint <= $3
              and read_at is null and archived_at is null returning id""",
            row -> row.getLong("id"));

    static final Sql<Preferences> PREFERENCES = Sql.of(
            "select " + WISHES
                    + " from users u left join notification_preferences p on p.user_id = u.id where u.id = $1",
            NotificationSql::preferences);

    /** The same, until the transaction ends to be changed by nobody else. */
    static final Sql<Preferences> LOCKED_PREFERENCES =
            Sql.of(PREFERENCES.text() + " for no key update of u", NotificationSql::preferences);

    /** The zone ($6) stays the profile's until one is chosen. */
    static final Sql<Void> SAVE = Sql.update(
            """
            insert into notification_preferences as p
              (user_id, preferences, quiet_hours_enabled, quiet_hours_start, quiet_hours_end, timezone, email_enabled)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (user_id) do update set preferences = excluded.preferences,
              quiet_hours_enabled = excluded.quiet_hours_enabled, quiet_hours_start = excluded.quiet_hours_start,
              quiet_hours_end = excluded.quiet_hours_end, timezone = coalesce(excluded.timezone, p.timezone),
              email_enabled = excluded.email_enabled""");

    static final Sql<JsonObject> ONE = Sql.of(
            "select " + FIELDS + " as notification from notifications n where n.user_id = $1 and n.id = $2",
            row -> row.getJsonObject("notification"));

    static final Sql<JsonObject> SOME = Sql.of(
            "select " + FIELDS
                    + " as notification from notifications n where n.user_id = $1 and n.id = any($2) order by n.seq",
            row -> row.getJsonObject("notification"));

    private NotificationSql() {}

    static Preferences preferences(Row row) {
        JsonObject chosen = row.getJsonObject("preferences");
        Map<String, String> levels = chosen == null
                ? Map.of()
                : chosen.stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
        @Nullable LocalTime start = row.getLocalTime("quiet_hours_start");
        @Nullable LocalTime end = row.getLocalTime("quiet_hours_end");
        return new Preferences(
                levels,
                Boolean.TRUE.equals(row.getBoolean("quiet_hours_enabled")),
                start,
                end,
                row.getString("timezone"),
                !Boolean.FALSE.equals(row.getBoolean("email_enabled")));
    }
}
