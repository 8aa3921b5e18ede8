package io.swapstead.notifications;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Times;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** Statements about push: who wants it where, and what is due. */
final class PushSql {
    /** A browser that wants it. */
    record Subscription(long id, long userId, String endpoint, Buffer key, Buffer auth) {}

    /** A message for all browsers of a user. */
    record Message(long userId, JsonObject notification) {}

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

    /** Takes what is due, for this node alone; what was read or put away meanwhile is not pushed. */
    static final Sql<Message> TAKE = Sql.of(
            """
            with due as (select id from notifications where push_at <= $1 order by push_at limit 100 for update skip locked),
            taken as (update notifications n set push_at = null from due where n.id = due.id returning n.*)
            select user_id, json_build_object('id', id, 'title', title, 'body', left(body, 300), 'url', action_url) as message
            from taken where read_at is null and archived_at is null order by seq""",
            row -> new Message(row.getLong("user_id"), row.getJsonObject("message")));

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
}
