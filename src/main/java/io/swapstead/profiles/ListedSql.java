package io.swapstead.profiles;

import io.swapstead.core.Limits;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.List;

/** Whom search engines may list: who is there, is not locked out, and shows in search. */
final class ListedSql {
    private static final String LISTED =
            "u.show_in_search and u.is_active and u.deleted_at is null and u.banned_at is null and coalesce(u.suspended_until <= $2, true)";

    private static final Sql<Boolean> IS = Sql.of(
            "select exists (select from users u where u.id = $1 and " + LISTED + ") as listed",
            row -> row.getBoolean("listed"));

    private static final Sql<Long> LAST =
            Sql.of("select coalesce(max(id), 0) as last from users", row -> row.getLong("last"));

    /** By ranges of ids, which never shift: who comes or goes changes one part only. */
    private static final Sql<String> PART = Sql.of(
            "select u.username from users u where u.id > $1 and u.id <= $3 and " + LISTED + " order by u.id",
            row -> row.getString("username"));

    private ListedSql() {}

    static Future<Boolean> is(SqlClient sql, long id, OffsetDateTime now) {
        return IS.one(sql, id, now);
    }

    static Future<Profiles.Listed> part(SqlClient sql, int number, OffsetDateTime now) {
        long after = (number - 1L) * Limits.SITEMAP;
        return LAST.one(sql)
                .map(last -> (int) ((last + Limits.SITEMAP - 1) / Limits.SITEMAP))
                .compose(parts -> (number < 1 || number > parts
                                ? Future.succeededFuture(List.<String>of())
                                : PART.list(sql, after, now, after + Limits.SITEMAP))
                        .map(usernames -> new Profiles.Listed(parts, usernames)));
    }
}
