package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.profiles.Times;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every privileged act, in its own transaction; refused attempts in one of theirs. */
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private static final Sql<Void> APPEND =
            Sql.update("insert into audit_log (actor_id, target, action, detail, allowed) values ($1, $2, $3, $4, $5)");
    private static final Sql<JsonObject> PAGE = Sql.of(
            """
            select json_build_object('id', l.id, 'at', %s, 'actor', case when a.id is not null then
                json_build_object('id', a.id, 'username', a.username) end, 'target', l.target, 'action', l.action,
              'detail', l.detail, 'allowed', l.allowed, 'hash', encode(l.hash, 'hex')) as entry
            from audit_log l left join users a on a.id = l.actor_id
            where ($1::bigint is null or l.actor_id = $1) and ($2::text is null or l.target = $2) and l.id < $3
            order by l.id desc limit $4"""
                    .formatted(Times.iso("l.at")),
            row -> row.getJsonObject("entry"));

    private final Db db;

    Audit(Db db) {
        this.db = db;
    }

    /** Appends an act to its transaction; late in it, because writers of the log take turns until they commit. */
    static Future<Void> done(Tx tx, @Nullable Long actor, String target, String action, JsonObject detail) {
        return APPEND.run(tx.sql(), actor, target, action, detail, true).mapEmpty();
    }

    /** The same for what was tried within a transaction that goes on without it. */
    static Future<Void> refused(Tx tx, long actor, String target, String action, String why) {
        return APPEND.run(tx.sql(), actor, target, action, new JsonObject().put("why", why), false)
                .mapEmpty();
    }

    /** Runs a command in a transaction; when it is refused, for whichever reason of the caller's, that is logged as well. */
    <T> Future<T> attempt(long actor, String target, String action, Function<Tx, Future<T>> work) {
        return noted(db.tx(work), actor, target, action);
    }

    /** The same for a command that its actor may repeat. */
    <T> Future<T> attempt(Actor by, String target, String action, Class<T> type, Function<Tx, Future<T>> work) {
        return noted(db.once(by, type, work), by.userId(), target, action);
    }

    private <T> Future<T> noted(Future<T> attempt, long actor, String target, String action) {
        return attempt.recover(error -> error instanceof Failure failure && failure.kind().status < 500
                ? refused(actor, target, action, failure.message()).transform(logged -> Future.failedFuture(error))
                : Future.failedFuture(error));
    }

    /** Turns away who is no judge in a matter, and logs it. */
    <T> Future<T> refuse(long actor, String target, String action, String why) {
        return refused(actor, target, action, why).transform(logged -> Future.failedFuture(Failure.forbidden(why)));
    }

    /** Logs what somebody tried and was not allowed to do. */
    Future<Void> refused(long actor, String target, String action, String why) {
        return APPEND.run(db.sql(), actor, target, action, new JsonObject().put("why", why), false)
                .onFailure(error -> LOG.error("cannot log a refusal of {} to {}", action, actor, error))
                .mapEmpty();
    }

    /** A page, the newest first. */
    Future<JsonObject> page(Moderation.ListAudit list) {
        String query = "audit %s %s".formatted(list.actor(), list.target());
        long before = list.cursor() == null ? Long.MAX_VALUE : Cursor.read(query, list.cursor(), 1)[0];
        return rows(db.sql(), list, before).map(rows -> new JsonObject()
                .put("entries", Cursor.page(rows, list.limit()))
                .put("next_cursor", Cursor.behind(rows, list.limit(), query, row -> new long[] {row.getLong("id")})));
    }

    private static Future<List<JsonObject>> rows(SqlClient sql, Moderation.ListAudit list, long before) {
        return PAGE.list(sql, list.actor(), list.target(), before, list.limit() + 1);
    }
}
