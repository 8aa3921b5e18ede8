package io.swapstead.notifications;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements about notifications. */
final class NotificationSql {
    /** Somebody who is told something, or did it. */
    record Known(long id, String username, String name, boolean gone, boolean pushed, Preferences preferences) {}

    /** An unread notification that another may join. */
    record Group(long id, JsonObject metadata) {}

    private static final String FIELDS =
            """
            json_build_object('id', n.id, 'seq', n.seq, 'type', n.type, 'category', n.category, 'title', n.title, 'body', n.body,
              'icon', n.icon, 'action_url', n.action_url, 'metadata', n.metadata, 'read_at', %s, 'created_at', %s)"""
                    .formatted(Times.iso("n.read_at"), Times.iso("n.created_at"));

    /** What {@link #preferences} reads, of a user {@code u} and their {@code notification_preferences p}. */
    static final String WISHES =
            "p.preferences, p.quiet_hours_enabled, p.quiet_hours_start, p.quiet_hours_end, p.email_enabled,"
                    + " coalesce(p.timezone, u.timezone) as timezone";

    static final Sql<Known> KNOWN = Sql.of(
            """
            select u.id, u.username::text as username, u.display_name, u.deleted_at is not null as gone,
              exists (select from push_subscriptions s where s.user_id = u.id) as pushed, %s
            from users u left join notification_preferences p on p.user_id = u.id where u.id = any($1)"""
                    .formatted(WISHES),
            row -> new Known(
                    row.getLong("id"),
                    row.getString("username"),
                    row.getString("display_name"),
                    row.getBoolean("gone"),
                    row.getBoolean("pushed"),
                    preferences(row)));

    /** Pairs of which one has blocked the other: $1 and $2 side by side. */
    static final Sql<String> BLOCKED = Sql.of(
            """
            select p.a || ' ' || p.b as pair from unnest($1::bigint[], $2::bigint[]) p (a, b) where exists (select from blocks b
              where (b.user_id = p.a and b.blocked_user_id = p.b) or (b.user_id = p.b and b.blocked_user_id = p.a))""",
            row -> row.getString("pair"));

    /** Users and the conversations that they have muted, of $1 and $2 side by side: {@code trade:ID} or {@code user:ID}. */
    static final Sql<String> MUTED = Sql.of(
            """
            select p.a || ' ' || p.talk as pair from unnest($1::bigint[], $2::text[]) p (a, talk) where exists (
                select from trade_threads t join trade_thread_reads r on r.thread_id = t.id
                where p.talk = 'trade:' || t.trade_proposal_id and t.trade_proposal_id = split_part(p.talk, ':', 2)::bigint
                  and r.user_id = p.a and r.muted)
              or exists (select from message_mutes m where m.user_id = p.a and p.talk = 'user:' || m.other_user_id)""",
            row -> row.getString("pair"));

    static final Sql<Long> NEXT =
            Sql.of("select head + 1 as next from user_stream where user_id = $1", row -> row.getLong("next"));

    /** $1 the user, $2 the group, $3 the time. */
    static final Sql<Group> GROUP = Sql.of(
            """
            select id, metadata from notifications where user_id = $1 and group_key = $2 and read_at is null
              and archived_at is null and created_at > $3::timestamptz - interval '12 hours' order by id desc limit 1""",
            row -> new Group(row.getLong("id"), row.getJsonObject("metadata")));

    /** What a user was told within the last hour, and of discoveries within the last day. */
    static final Sql<JsonObject> RECENT = Sql.of(
            """
            select json_build_object(
              'hour', (select count(*) from notifications where user_id = $1 and created_at > $2::timestamptz - interval '1 hour'),
              'discoveries', (select count(*) from notifications where user_id = $1 and category = 'discovery'
                and created_at > $2::timestamptz - interval '1 day')) as recent""",
            row -> row.getJsonObject("recent"));

    static final Sql<JsonObject> ADD = Sql.of(
            """
            with n as (insert into notifications (user_id, seq, type, category, title, body, icon, action_url, metadata, group_key, created_at, mail_at, held_until, push_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning *)
            select %s as notification from n"""
                    .formatted(FIELDS),
            row -> row.getJsonObject("notification"));

    static final Sql<JsonObject> JOIN = Sql.of(
            """
            with n as (update notifications set seq = $2, title = $3, body = $4, action_url = $5, metadata = $6, created_at = $7, emailed_at = null,
                mail_at = coalesce(mail_at, $8), held_until = coalesce(held_until, $9), push_at = coalesce(push_at, $10)
              where id = $1 returning *)
            select %s as notification from n"""
                    .formatted(FIELDS),
            row -> row.getJsonObject("notification"));

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
                    + "and ($2::text is null or n.category = $2) and (not $3::boolean or n.read_at is null)",
            row -> row.getLong("n"));

    static final Sql<Long> READ = Sql.of(
            "update notifications set read_at = $3 where user_id = $1 and id = any($2) and read_at is null and archived_at is null returning id",
            row -> row.getLong("id"));

    static final Sql<Long> READ_UP_TO = Sql.of(
            "update notifications set read_at = $3 where user_id = $1 and seq <= $2 and read_at is null and archived_at is null returning id",
            row -> row.getLong("id"));

    static final Sql<Long> READ_CATEGORY = Sql.of(
            "update notifications set read_at = $3 where user_id = $1 and category = $2 and read_at is null and archived_at is null returning id",
            row -> row.getLong("id"));

    static final Sql<Preferences> PREFERENCES = Sql.of(
            """
            select %s
            from users u left join notification_preferences p on p.user_id = u.id where u.id = $1 for no key update of u"""
                    .formatted(WISHES),
            NotificationSql::preferences);

    static final Sql<Void> SAVE = Sql.update(
            """
            insert into notification_preferences
              (user_id, preferences, quiet_hours_enabled, quiet_hours_start, quiet_hours_end, timezone, email_enabled)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (user_id) do update set preferences = excluded.preferences,
              quiet_hours_enabled = excluded.quiet_hours_enabled, quiet_hours_start = excluded.quiet_hours_start,
              quiet_hours_end = excluded.quiet_hours_end, timezone = excluded.timezone,
              email_enabled = excluded.email_enabled""");

    static final Sql<JsonObject> ONE = Sql.of(
            "select " + FIELDS + " as notification from notifications n where n.user_id = $1 and n.id = $2",
            row -> row.getJsonObject("notification"));

    static final Sql<JsonObject> SOME = Sql.of(
            "select " + FIELDS
                    + " as notification from notifications n where n.user_id = $1 and n.id = any($2) order by n.seq",
            row -> row.getJsonObject("notification"));

    /** What somebody ($1) was told of another ($2), and can still see or take back. */
    static final Sql<JsonObject> ABOUT = Sql.of(
            "select " + FIELDS + " as notification from notifications n where n.user_id = $1 "
                    + "and (n.archived_at is null or n.done_at is not null) "
                    + "and n.metadata -> 'actor_ids' @> to_jsonb($2::bigint)",
            row -> row.getJsonObject("notification"));

    static final Sql<Void> PUT_AWAY = Sql.update(
            "update notifications set archived_at = $2, done_at = null, read_at = coalesce(read_at, $2) where id = any($1)");

    static final Sql<String> ACHIEVEMENT =
            Sql.of("select name from achievement_definitions where key = $1", row -> row.getString("name"));

    static final Sql<String> ACTION =
            Sql.of("select reason from moderation_actions where id = $1", row -> row.getString("reason"));

    static final Sql<String> APPEAL = Sql.of(
            "select 'It was ' || status || coalesce(': ' || resolution_notes, '') || '.' as outcome from appeals where id = $1",
            row -> row.getString("outcome"));

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
