package io.swapstead.accounts;

import io.swapstead.core.Limits;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refresh tokens; a session is a family of them. Ends are stamped by the database's clock, which is what nodes poll by. */
final class SessionSql {
    private static final Sql<Void> INSERT = Sql.update(
            """
            insert into refresh_tokens (user_id, family, token_hash, issued_at, expires_at, user_agent, ip)
            values ($1, $2, $3, $4, $5, $6, $7)""");
    private static final Sql<RefreshToken> LOCK = Sql.of(
            """
            select t.id, t.user_id, t.family, t.expires_at, t.used_at, t.revoked_at, u.security_epoch
            from refresh_tokens t join users u on u.id = t.user_id and u.deleted_at is null and u.is_active
            where t.token_hash = $1 for update of t""",
            SessionSql::token);
    private static final Sql<Void> USED = Sql.update("update refresh_tokens set used_at = $2 where id = $1");
    private static final Sql<Void> REVOKE_FAMILY = Sql.update(
            "update refresh_tokens set revoked_at = clock_timestamp() where family = $1 and user_id = $2 and revoked_at is null");
    private static final Sql<Void> REVOKE_ALL = Sql.update(
            "update refresh_tokens set revoked_at = clock_timestamp() where user_id = $1 and revoked_at is null and family is distinct from $2");
    /** Whether a user has been seen, but never with this browser. */
    private static final Sql<Boolean> STRANGE = Sql.of(
            """
            select count(*) > 0 and count(*) filter (where user_agent = $2) = 0 as strange
            from refresh_tokens where user_id = $1""",
            row -> row.getBoolean("strange"));

    private static final Sql<Accounts.Session> LIVE = Sql.of(
            """
            select family, (array_agg(user_agent order by id desc))[1] as user_agent, (array_agg(ip order by id desc))[1] as ip,
              min(issued_at) as created_at, max(issued_at) as last_used_at, family = $2 as current
            from refresh_tokens where user_id = $1
            group by family having max(expires_at) > $3 and bool_and(revoked_at is null)
            order by last_used_at desc""",
            SessionSql::session);

    /** A refresh token, its row locked. */
    record RefreshToken(
            long id, long userId, UUID family, Instant expires, @Nullable Instant used, boolean revoked, int epoch) {}

    private SessionSql() {}

    static Future<Integer> insert(
            SqlClient sql, long userId, UUID family, String token, OffsetDateTime now, Accounts.Device device) {
        return INSERT.run(
                sql,
                userId,
                family,
                Secrets.hash(token),
                now,
                now.plus(Limits.REFRESH_TOKEN),
                agent(device),
                device.ip());
    }

    static Future<Boolean> strange(SqlClient sql, long userId, Accounts.Device device) {
        return STRANGE.one(sql, userId, agent(device));
    }

    private static String agent(Accounts.Device device) {
        String agent = device.userAgent();
        return agent.length() > 512 ? agent.substring(0, 512) : agent;
    }

    static Future<Optional<RefreshToken>> lock(SqlClient sql, String token) {
        return LOCK.first(sql, Secrets.hash(token));
    }

    static Future<Integer> used(SqlClient sql, long id, OffsetDateTime now) {
        return USED.run(sql, id, now);
    }

    /** Ends one session; answers how many of its tokens were alive. */
    static Future<Integer> end(SqlClient sql, UUID family, long userId) {
        return REVOKE_FAMILY.run(sql, family, userId);
    }

    /** Ends all sessions of a user but one. */
    static Future<Integer> endAll(SqlClient sql, long userId, @Nullable UUID except) {
        return REVOKE_ALL.run(sql, userId, except);
    }

    static Future<List<Accounts.Session>> live(SqlClient sql, long userId, UUID current, OffsetDateTime now) {
        return LIVE.list(sql, userId, current, now);
    }

    private static RefreshToken token(Row row) {
        OffsetDateTime used = row.getOffsetDateTime("used_at");
        return new RefreshToken(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getUUID("family"),
                row.getOffsetDateTime("expires_at").toInstant(),
                used == null ? null : used.toInstant(),
                row.getOffsetDateTime("revoked_at") != null,
                row.getInteger("security_epoch"));
    }

    private static Accounts.Session session(Row row) {
        return new Accounts.Session(
                row.getUUID("family"),
                row.getString("user_agent"),
                row.getString("ip"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("last_used_at").toInstant(),
                row.getBoolean("current"));
    }
}
