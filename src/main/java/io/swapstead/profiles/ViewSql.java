package io.swapstead.profiles;

import io.swapstead.core.Cursor;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looked at whose card. */
final class ViewSql {
    /** Two tabs that open at once come one after the other. */
    private static final Sql<Void> LOCK =
            Sql.update("select pg_advisory_xact_lock(hashtextextended('view ' || $1::bigint || ' ' || $2::bigint, 0))");

    /** At most one per viewer and eight hours. */
    private static final Sql<Void> RECORD = Sql.update(
            """
            insert into profile_views (viewer_id, viewed_user_id, created_at) select $1, $2, $3
            where not exists (select from profile_views where viewer_id = $1 and viewed_user_id = $2
              and created_at > $3::timestamptz - interval '8 hours')""");

    private static final Sql<JsonObject> LIST = Sql.of(
            """
            select json_build_object('id', v.id, 'viewer', %s, 'created_at', %s) as view
            from profile_views v left join users w on w.id = v.viewer_id and w.banned_at is null
            where v.viewed_user_id = $1 and v.id < $2 and not exists (select from blocks b where
              (b.user_id = $1 and b.blocked_user_id = v.viewer_id) or (b.user_id = v.viewer_id and b.blocked_user_id = $1))
            order by v.id desc limit $3"""
                    .formatted(Person.seenJson("w", "$1"), Times.iso("v.created_at")),
            row -> row.getJsonObject("view"));

    private ViewSql() {}

    static Future<Integer> record(Tx tx, long viewer, long viewed, OffsetDateTime now) {
        return LOCK.run(tx.sql(), viewer, viewed).compose(locked -> RECORD.run(tx.sql(), viewer, viewed, now));
    }

    /** A page of views, the newest first. */
    static Future<JsonObject> page(SqlClient sql, long user, int limit, @Nullable String cursor) {
        String query = "views " + user;
        long before = cursor == null ? Long.MAX_VALUE : Cursor.read(query, cursor, 1)[0];
        return LIST.list(sql, user, before, limit + 1).map(views -> {
            boolean more = views.size() > limit;
            List<JsonObject> page = more ? views.subList(0, limit) : views;
            return new JsonObject()
                    .put("views", page)
                    .put(
                            "next_cursor",
                            more ? Cursor.of(query, page.get(limit - 1).getLong("id")) : null);
        });
    }
}
