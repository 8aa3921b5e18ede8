package io.swapstead.collections;

import io.swapstead.accounts.Visible;
import io.swapstead.core.Failure;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.regex.Pattern;

/**
 * Whose collection somebody looks at, and how much of it they see. Everyone sees what is for trade; the rest would tell what
 * the whole is worth, so it shows only while the owner lets others see that.
 *
 * @param own the viewer is the owner
 * @param whole what is not for trade is seen as well
 */
record Owner(long id, boolean own, boolean whole) {
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private static final Sql<Owner> SEE = Sql.of(
            """
            select u.id, u.id = $2 as own, u.id = $2 or u.show_portfolio_tier as whole from users u
            where (u.id = $1 or u.username = $3::text::citext) and (u.id = $2 or %s)"""
                    .formatted(Visible.RULE),
            row -> new Owner(row.getLong("id"), row.getBoolean("own"), row.getBoolean("whole")));

    /** The owner; fails with NOT_FOUND when there is nobody whom the viewer may know by this id or name. */
    static Future<Owner> see(SqlClient sql, String owner, long viewer) {
        boolean id = ID.matcher(owner).matches();
        return SEE.first(sql, id ? Long.valueOf(owner) : null, viewer, id ? null : owner)
                .map(found -> found.orElseThrow(() -> Failure.notFound("trader")));
    }
}
