package io.swapstead.accounts;

import io.swapstead.core.Failure;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Tokens that travel by mail, each good once. */
final class MailTokenSql {
    private static final Sql<Void> INSERT = Sql.update(
            "insert into account_tokens (user_id, kind, token_hash, data, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)");
    private static final Sql<Used> USE = Sql.of(
            """
            update account_tokens set used_at = $3
            where token_hash = $1 and kind = $2 and used_at is null and expires_at > $3 returning user_id, data""",
            row -> new Used(row.getLong("user_id"), row.getJsonObject("data")));

    /** Every open link to a new password, and every one that would give the account another address than it has. */
    private static final Sql<Void> VOID = Sql.update(
            """
            update account_tokens t set used_at = $2 from users u
            where t.user_id = $1 and u.id = t.user_id and t.used_at is null and (t.kind = 'reset_password'
              or (t.kind = 'verify_email' and (t.data ->> 'email')::citext is distinct from u.email))""");

    /** Whose token it was and what it carried. */
    record Used(long userId, JsonObject data) {}

    /** What a token is for, and how long it is good. */
    enum Kind {
        VERIFY_EMAIL(Duration.ofDays(2)),
        RESET_PASSWORD(Duration.ofHours(1)),
        LINK_DISCORD(Duration.ofMinutes(10));

        final Duration life;

        Kind(Duration life) {
            this.life = life;
        }

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private MailTokenSql() {}

    static Future<String> create(SqlClient sql, long userId, Kind kind, JsonObject data, OffsetDateTime now) {
        String token = Secrets.token();
        return INSERT.run(sql, userId, kind.column(), Secrets.hash(token), data, now, now.plus(kind.life))
                .map(token);
    }

    /** Ends what would still open the account in another way than its owner has just chosen. */
    static Future<Integer> voidOthers(SqlClient sql, long userId, OffsetDateTime now) {
        return VOID.run(sql, userId, now);
    }

    /** Fails with INVALID for a token that is unknown, used or too old. */
    static Future<Used> use(SqlClient sql, String token, Kind kind, OffsetDateTime now) {
        return USE.first(sql, Secrets.hash(token), kind.column(), now)
                .map(used -> used.orElseThrow(() ->
                        Failure.invalid("token", "is unknown, was used already, or is too old. Ask for a new mail.")));
    }
}
