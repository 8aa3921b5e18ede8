package io.swapstead.social;

import io.swapstead.core.Failure;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.profiles.Seen;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/**
 * Two users, and the lock that settles contact against a block: whoever brings them together shares it, a block has it alone. So a
 * block either comes first and is seen, or comes later and sees all there is to end.
 */
final class Pair {
    private static final String KEY =
            "hashtextextended('pair ' || least($1::bigint, $2::bigint) || ' ' || greatest($1::bigint, $2::bigint), 0)";
    private static final Sql<Boolean> SHARE =
            Sql.of("select pg_advisory_xact_lock_shared(" + KEY + ")::text is not null as held", row -> true);
    private static final Sql<Boolean> ALONE =
            Sql.of("select pg_advisory_xact_lock(" + KEY + ")::text is not null as held", row -> true);
    private static final Sql<Boolean> APART = Sql.of(
            """
            select exists (select from blocks where (user_id = $1 and blocked_user_id = $2)
              or (user_id = $2 and blocked_user_id = $1)) as apart""",
            row -> row.getBoolean("apart"));
    private static final Sql<Boolean> VISIBLE = Sql.of(
            "select exists (select from users u where u.id = $1 and " + Seen.VISIBLE + ") as visible",
            row -> row.getBoolean("visible"));

    private Pair() {}

    /** Keeps blocks between the two waiting until the transaction ends. */
    static Future<Boolean> hold(Tx tx, long one, long other) {
        return SHARE.one(tx.sql(), one, other);
    }

    /** Keeps all contact between the two waiting until the transaction ends. */
    static Future<Boolean> holdAlone(Tx tx, long one, long other) {
        return ALONE.one(tx.sql(), one, other);
    }

    /** Whether a block stands between the two. */
    static Future<Boolean> apart(SqlClient sql, long one, long other) {
        return APART.one(sql, one, other);
    }

    /** Holds the pair and makes sure that the viewer may see the other; fails with INVALID for oneself, NOT_FOUND otherwise. */
    static Future<Void> meet(Tx tx, long viewer, long other) {
        requireOther(viewer, other);
        return hold(tx, viewer, other).compose(held -> requireVisible(tx.sql(), viewer, other));
    }

    static void requireOther(long viewer, long other) {
        if (viewer == other) {
            throw Failure.invalid("user_id", "must be somebody else");
        }
    }

    static Future<Void> requireVisible(SqlClient sql, long viewer, long other) {
        return VISIBLE.one(sql, other, viewer).map(visible -> {
            if (!visible) {
                throw Failure.notFound("trader");
            }
            return null;
        });
    }
}
