package io.swapstead.notifications;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Times;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/** Statements about push: who wants it where, and what is due. */
final class PushSql {
    /** A browser that wants it. */
    record Subscription(long id, long userId, String endpoint, Buffer key, Buffer auth) {}

    /**
     * A message that is due, and what decides whether it may still ring.
     *
     * @param type as the row has it; perhaps of a newer version of us
     * @param setting of what was folded into it, as the row has it; null for its type's own
     * @param subscriptionId of the one browser whose service was too busy before; null for all of the user's
     * @param tries before this one
     */
    record Message(
            long id,
            long userId,
            String type,
            @Nullable String setting,
            Preferences wishes,
            JsonObject content,
            @Nullable Long subscriptionId,
            int tries) {}

    static final Sql<JsonObject> LIST = Sql.of(
            "select json_build_object('id', id, 'endpoint', endpoint, 'created_at', %s) as subscription from push_subscriptions where user_id = $1 order by id"
                    .formatted(Times.iso("created_at")),
            row -> row.getJsonObject("subscription"));

    /** A browser belongs to whoever subscribed last with it. */
    static final Sql<JsonObject> ADD = Sql.of(
            """
            insert into push_subscriptions (user_id, session, endpoint, p256dh, auth, created_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (endpoint) do update set user_id = excluded.user_id, session = excluded.session, p256dh = excluded.p256dh,
              auth = excluded.auth, created_at = excluded.created_at
            returning json_build_object('id', id, 'endpoint', endpoint, 'created_at', %s) as subscription"""
                    .formatted(Times.iso("created_at")),
            row -> row.getJsonObject("subscription"));

    /** All of a user ($1) but the newest $2. */
    static final Sql<Void> TRIM = Sql.update(
            """
            delete from push_subscriptions where user_id = $1 and id not in
              (select id from push_subscriptions where user_id = $1 order by created_at desc, id desc limit $2)""");

    static final Sql<Void> REMOVE = Sql.update("delete from push_subscriptions where id = $1 and user_id = $2");

    private static final String MESSAGE =
            """
            n.id, n.user_id, n.type, n.metadata ->> 'setting' as setting, %s,
              json_build_object('id', n.id, 'title', n.title, 'body', left(n.body, 300), 'url', n.action_url, 'unread', (
                select json_agg(o.id) from (select o.id from notifications o where o.user_id = n.user_id and o.read_at is null
                  and o.archived_at is null order by o.seq desc limit 50) o)) as message"""
                    .formatted(NotificationSql.WISHES);

    private static final String READER =
            " join users u on u.id = n.user_id left join notification_preferences p on p.user_id = n.user_id where "
                    + NotificationSql.OPEN + " order by n.seq";

    /** Takes what is due at $1, up to $2, for this node alone; what may no longer be told is not pushed. */
    static final Sql<Message> TAKE = Sql.of(
            """
            with due as (select id from notifications where push_at <= $1 order by push_at limit $2 for update skip locked),
            taken as (update notifications n set push_at = null from due where n.id = due.id returning n.*)
            select null::bigint as subscription_id, 0 as tries, %s from taken n"""
                            .formatted(MESSAGE)
                    + READER,
            PushSql::message);

    /** The same of what a service was too busy for. */
    static final Sql<Message> TAKE_AGAIN = Sql.of(
            """
            with due as (select notification_id, subscription_id from push_retries where due_at <= $1 order by due_at limit $2
              for update skip locked),
            taken as (delete from push_retries r using due
              where r.notification_id = due.notification_id and r.subscription_id = due.subscription_id returning r.*)
            select t.subscription_id, t.tries, %s from taken t join notifications n on n.id = t.notification_id"""
                            .formatted(MESSAGE)
                    + READER,
            PushSql::message);

    static final Sql<Void> AGAIN = Sql.update(
            """
            insert into push_retries (notification_id, subscription_id, tries, due_at) values ($1, $2, $3, $4)
            on conflict (notification_id, subscription_id) do update set tries = excluded.tries, due_at = excluded.due_at""");

    /** Quiet hours have begun meanwhile: it counts into what they held back. */
    static final Sql<Void> HOLD =
            Sql.update("update notifications set held_until = $2 where id = $1 and held_until is null");

    /** Browsers of users ($1) whose sign-in still holds. */
    static final Sql<Subscription> OF = Sql.of(
            """
            select id, user_id, endpoint, p256dh, auth from push_subscriptions s where user_id = any($1) and exists (select from refresh_tokens t
              where t.family = s.session and t.user_id = s.user_id and t.revoked_at is null and t.expires_at > $2)""",
            row -> new Subscription(
                    row.getLong("id"),
                    row.getLong("user_id"),
                    row.getString("endpoint"),
                    row.getBuffer("p256dh"),
                    row.getBuffer("auth")));

    private PushSql() {}

    private static Message message(Row row) {
        return new Message(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("type"),
                row.getString("setting"),
                NotificationSql.preferences(row),
                row.getJsonObject("message"),
                row.getLong("subscription_id"),
                row.getInteger("tries"));
    }
}
