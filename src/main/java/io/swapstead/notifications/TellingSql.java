package io.swapstead.notifications;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Seen;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;

/** Statements about telling: who may know, what there is already, what is added, and what is taken back. */
final class TellingSql {
    /** Somebody who is told something, or did it. */
    record Known(long id, String username, String name, boolean gone, boolean pushed, Preferences preferences) {}

    /** An unread notification that another may join. */
    record Group(long id, JsonObject metadata) {}

    /** A notification in which somebody is; {@code away} when its owner has put it away. */
    record About(JsonObject told, boolean away) {}

    static final Sql<Known> KNOWN = Sql.of(
            """
            select u.id, u.username::text as username, u.display_name, u.deleted_at is not null or not u.is_active as gone,
              exists (select from push_subscriptions s where s.user_id = u.id) as pushed, %s
            from users u left join notification_preferences p on p.user_id = u.id where u.id = any($1)"""
                    .formatted(NotificationSql.WISHES),
            row -> new Known(
                    row.getLong("id"),
                    row.getString("username"),
                    row.getString("display_name"),
                    row.getBoolean("gone"),
                    row.getBoolean("pushed"),
                    NotificationSql.preferences(row)));

    /** Pairs of which one may not know of the other: $1 and $2 side by side. */
    static final Sql<String> APART = Sql.of(
            """
            select p.a || ' ' || p.b as pair from unnest($1::bigint[], $2::bigint[]) p (a, b)
            where not exists (select from users u where u.id = p.b and %s)"""
                    .formatted(Seen.by(Seen.VISIBLE, "p.a")),
            row -> row.getString("pair"));

    /**
     * Users, conversations ({@code trade:ID} or {@code user:ID}) and messages, of $1, $2 and $3 side by side, which are muted or were
     * read already.
     */
    static final Sql<String> UNHEARD = Sql.of(
            """
            select p.a || ' ' || p.talk || ' ' || p.message as pair from unnest($1::bigint[], $2::text[], $3::bigint[]) p (a, talk, message)
            where exists (
                select from trade_threads t join trade_thread_reads r on r.thread_id = t.id
                where p.talk = 'trade:' || t.trade_proposal_id and t.trade_proposal_id = split_part(p.talk, ':', 2)::bigint
                  and r.user_id = p.a and (r.muted or exists (select from trade_thread_messages m
                    where m.id = p.message and m.thread_id = t.id and m.seq <= r.last_read_seq)))
              or exists (select from message_mutes m where m.user_id = p.a and p.talk = 'user:' || m.other_user_id)
              or exists (select from messages m where m.id = p.message and m.recipient_id = p.a and p.talk = 'user:' || m.sender_id
                and m.read_at is not null)""",
            row -> row.getString("pair"));

    /** $1 the user, $2 the group, $3 since when. */
    static final Sql<Group> GROUP = Sql.of(
            """
            select id, metadata from notifications where user_id = $1 and group_key = $2 and read_at is null
              and archived_at is null and created_at > $3 order by id desc limit 1""",
            TellingSql::group);

    /** The same, read or put away meanwhile or not. */
    static final Sql<Group> SUMMARY = Sql.of(
            """
            select id, metadata from notifications where user_id = $1 and group_key = $2
              and (archived_at is null or done_at is not null) and created_at > $3 order by id desc limit 1""",
            TellingSql::group);

    /** How much a user ($1) was told since $2, and of discoveries since $3. */
    static final Sql<JsonObject> RECENT = Sql.of(
            """
            select json_build_object(
              'hour', (select count(*) from notifications where user_id = $1 and created_at > $2),
              'discoveries', (select count(*) from notifications where user_id = $1 and category = 'discovery'
                and created_at > $3)) as recent""",
            row -> row.getJsonObject("recent"));

    /** The next in its user's stream, which is locked. */
    static final Sql<JsonObject> ADD = Sql.of(
            """
            with n as (insert into notifications (user_id, seq, type, category, title, body, icon, action_url, metadata, group_key,
                created_at, mail_at, held_until, push_at)
              select $1, s.head + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from user_stream s where s.user_id = $1 returning *)
            select %s as notification from n"""
                    .formatted(NotificationSql.FIELDS),
            row -> row.getJsonObject("notification"));

    /** Becomes the newest, and unread. */
    static final Sql<JsonObject> JOIN = Sql.of(
            """
            with n as (update notifications o set seq = s.head + 1, title = $2, body = $3, action_url = $4, metadata = $5, created_at = $6,
                read_at = null, archived_at = null, done_at = null, emailed_at = null,
                mail_at = coalesce(mail_at, $7), held_until = coalesce(held_until, $8), push_at = coalesce(push_at, $9)
              from user_stream s where o.id = $1 and s.user_id = o.user_id returning o.*)
            select %s as notification from n"""
                    .formatted(NotificationSql.FIELDS),
            row -> row.getJsonObject("notification"));

    /** Says less than before, in its place. */
    static final Sql<JsonObject> AMEND = Sql.of(
            """
            with n as (update notifications set title = $2, body = $3, action_url = $4, metadata = $5 where id = $1 returning *)
            select %s as notification from n"""
                    .formatted(NotificationSql.FIELDS),
            row -> row.getJsonObject("notification"));

    /** What somebody ($1) was told of another ($2), and can still see or take back. */
    static final Sql<About> ABOUT = Sql.of(
            "select " + NotificationSql.FIELDS
                    + " as notification, n.done_at is not null as away from notifications n where n.user_id = $1 "
                    + "and (n.archived_at is null or n.done_at is not null) "
                    + "and n.metadata -> 'actor_ids' @> to_jsonb($2::bigint)",
            row -> new About(row.getJsonObject("notification"), row.getBoolean("away")));

    static final Sql<Void> PUT_AWAY = Sql.update(
            "update notifications set archived_at = $2, done_at = null, read_at = coalesce(read_at, $2) where id = any($1)");

    /** Names of cards ($1), as a sentence about what is no longer there. */
    static final Sql<String> GONE = Sql.of(
            "select coalesce(string_agg(name, ', ' order by name), 'A card that it needs') || case when count(*) > 1 then ' are gone.' else ' is gone.' end as sentence"
                    + " from cards where id = any($1)",
            row -> row.getString("sentence"));

    static final Sql<String> ACHIEVEMENT =
            Sql.of("select name from achievement_definitions where key = $1", row -> row.getString("name"));

    static final Sql<String> ACTION =
            Sql.of("select reason from moderation_actions where id = $1", row -> row.getString("reason"));

    static final Sql<String> APPEAL = Sql.of(
            "select 'It was ' || status || coalesce(': ' || resolution_notes, '') || '.' as outcome from appeals where id = $1",
            row -> row.getString("outcome"));

    private TellingSql() {}

    private static Group group(Row row) {
        return new Group(row.getLong("id"), row.getJsonObject("metadata"));
    }
}
