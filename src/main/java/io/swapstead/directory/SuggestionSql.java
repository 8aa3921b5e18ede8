package io.swapstead.directory;

import io.swapstead.accounts.Visible;
import io.swapstead.db.Sql;
import io.swapstead.profiles.Seen;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements of suggestions. */
final class SuggestionSql {
    private record Count(long id, int count) {}

    /**
     * Of those whom the viewer's connections know, the ones whom most do; a connection whom the viewer cannot see, or who is
     * barred now ($2), does not count.
     */
    private static final Sql<Count> MUTUAL = Sql.of(
            """
            select o.id, count(*)::int as n from (%s) c(id) join users u on u.id = c.id and %s and %s
            cross join lateral (%s) o(id) where o.id <> $1 group by o.id order by n desc, o.id limit 500"""
                    .formatted(
                            Seen.connectionsOf("$1"),
                            Seen.by(Seen.VISIBLE, "$1"),
                            Visible.inGoodStanding("$2"),
                            Seen.connectionsOf("c.id")),
            row -> new Count(row.getLong("id"), row.getInteger("n")));

    /** Everybody whom the viewer has to do with already: connections, requests either way, favourites. */
    private static final Sql<Long> KNOWN = Sql.of(
            """
            select addressee_id as id from connections where requester_id = $1
            union select requester_id from connections where addressee_id = $1
            union select favorited_user_id from user_favorites where user_id = $1""",
            row -> row.getLong("id"));

    private SuggestionSql() {}

    static Future<Map<Long, Integer>> mutual(SqlClient sql, long viewer, OffsetDateTime now) {
        return MUTUAL.list(sql, viewer, now).map(counts -> {
            Map<Long, Integer> mutual = new HashMap<>();
            counts.forEach(count -> mutual.put(count.id(), count.count()));
            return mutual;
        });
    }

    static Future<Set<Long>> known(SqlClient sql, long viewer) {
        return KNOWN.list(sql, viewer).map((List<Long> ids) -> new HashSet<>(ids));
    }
}
