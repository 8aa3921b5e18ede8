package io.swapstead.notifications;

import io.swapstead.db.Sql;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements about mail, and about what quiet hours hold back. */
final class PostSql {
    /** A notification whose time has come; {@code setting} decides over it, null for nothing. */
    record Due(long id, Type type, Optional<Setting> setting, Instant told) {}

    /** How somebody wants to be told, and whether their address is known to be theirs. */
    record Recipient(Preferences wishes, boolean confirmed) {}

    /** A mail on its way; {@code begun} when somebody has started to send it. */
    record Mail(long id, long userId, Post.Kind kind, List<Long> notificationIds, Instant queued, boolean begun) {}

    /** Whose letter box. */
    record Reader(String address, String name) {}

    static final Sql<Long> USERS = Sql.of(
            "select user_id from notifications where mail_at <= $1 group by user_id order by min(mail_at) limit 200",
            row -> row.getLong("user_id"));

    static final Sql<Long> HELD_USERS = Sql.of(
            "select user_id from notifications where held_until <= $1 group by user_id order by min(held_until) limit 200",
            row -> row.getLong("user_id"));

    /** Nobody else looks after this user's mail, or tells them anything, until the transaction ends. */
    static final Sql<Recipient> LOCK = Sql.of(
            """
            select u.email_verified, %s
            from user_stream s join users u on u.id = s.user_id left join notification_preferences p on p.user_id = u.id
            where s.user_id = $1 for update of s skip locked"""
                    .formatted(NotificationSql.WISHES),
            row -> new Recipient(NotificationSql.preferences(row), row.getBoolean("email_verified")));

    /**
     * Forgets what was read meanwhile, and what may no longer be seen or heard; answers what is left.
     */
    static final Sql<Due> DUE = Sql.of(
            """
            with due as (select n.*, %s as open from notifications n where n.user_id = $1 and n.mail_at <= $2),
            gone as (update notifications set mail_at = null where id in (select id from due where not open))
            select id, type, metadata ->> 'setting' as setting, created_at from due where open order by seq"""
                    .formatted(NotificationSql.OPEN),
            row -> new Due(
                    row.getLong("id"),
                    Type.of(row.getString("type")),
                    Type.of(row.getString("type")).setting(row.getString("setting")),
                    row.getOffsetDateTime("created_at").toInstant()));

    static final Sql<Void> LATER = Sql.update("update notifications set mail_at = $2 where id = $1");

    static final Sql<Void> TAKE =
            Sql.update("update notifications set mail_at = null, emailed_at = $2 where id = any($1)");

    /** Whether this user's digest of that kind ($2) for that day has not gone out yet, and now does. */
    static final Sql<Boolean> FIRST_OF_DAY = Sql.of(
            "insert into mail_digests (user_id, kind, day) values ($1, $2, $3) on conflict do nothing returning true as first",
            row -> row.getBoolean("first"));

    static final Sql<Void> FORGET_DIGESTS = Sql.update("delete from mail_digests where day < $1::date - 14");

    static final Sql<Long> QUEUE = Sql.of(
            "insert into notification_mails (user_id, kind, notification_ids, queued_at) values ($1, $2, $3, $4) returning id",
            row -> row.getLong("id"));

    static final Sql<Mail> MAIL = Sql.of(
            "select id, user_id, kind, notification_ids, queued_at, started_at is not null as begun from notification_mails where id = $1 for update",
            row -> new Mail(
                    row.getLong("id"),
                    row.getLong("user_id"),
                    Post.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    Arrays.asList(row.getArrayOfLongs("notification_ids")),
                    row.getOffsetDateTime("queued_at").toInstant(),
                    row.getBoolean("begun")));

    static final Sql<Void> BEGIN = Sql.update("update notification_mails set started_at = $2 where id = $1");

    static final Sql<Void> END = Sql.update("delete from notification_mails where id = $1");

    static final Sql<Reader> READER = Sql.of(
            "select email::text as email, display_name from users where id = $1 and deleted_at is null and email is not null and email_verified",
            row -> new Reader(row.getString("email"), row.getString("display_name")));

    /** What of some is still unread, and may still be seen and heard. */
    static final Sql<JsonObject> UNREAD = Sql.of(
            """
            select json_build_object('title', title, 'body', body, 'action_url', action_url, 'type', type) as told from notifications n
            where n.user_id = $1 and n.id = any($2) and %s order by n.seq desc"""
                    .formatted(NotificationSql.OPEN),
            row -> row.getJsonObject("told"));

    static final Sql<Long> RELEASE = Sql.of(
            """
            with held as (update notifications set held_until = null where user_id = $1 and held_until <= $2
              returning read_at is null and archived_at is null as unread)
            select count(*) filter (where unread) as n from held""",
            row -> row.getLong("n"));

    static final Sql<Void> HOLD_ON =
            Sql.update("update notifications set held_until = $3 where user_id = $1 and held_until <= $2");

    /** All that waits for its time is looked at now. */
    static final Sql<Void> RECONSIDER = Sql.update(
            """
            update notifications set mail_at = case when mail_at is not null then least(mail_at, $2) end,
              held_until = case when held_until is not null then least(held_until, $2) end
            where user_id = $1 and (mail_at is not null or held_until is not null)""");

    private PostSql() {}
}
