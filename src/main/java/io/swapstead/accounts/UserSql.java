package io.swapstead.accounts;

import io.swapstead.core.Failure;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users table as far as accounts go. */
final class UserSql {
    private static final String COLUMNS =
            "select id, username::text as username, email::text as email, password_hash, display_name, email_verified, security_epoch from users ";

    private static final Sql<Long> INSERT = Sql.of(
            """
            insert into users (public_id, username, email, password_hash, display_name, created_at, updated_at, last_active_at)
            values ($1, $2, $3, $4, $5, $6, $6, $6) returning id""",
            row -> row.getLong("id"));
    private static final Sql<User> BY_NAME =
            Sql.of(COLUMNS + "where (username = $1 or email = $1) and deleted_at is null", UserSql::user);
    private static final Sql<User> BY_EMAIL =
            Sql.of(COLUMNS + "where email = $1 and deleted_at is null", UserSql::user);
    private static final Sql<User> BY_ID = Sql.of(COLUMNS + "where id = $1 and deleted_at is null", UserSql::user);
    private static final Sql<Void> SET_PASSWORD = Sql.update(
            "update users set password_hash = $2, password_changed_at = $3, security_epoch = security_epoch + 1 where id = $1");
    private static final Sql<Void> VERIFIED =
            Sql.update("update users set email = $2, email_verified = true, updated_at = $3 where id = $1");
    private static final Sql<String> AVATAR = Sql.of(
            "select coalesce(avatar_url, '') as avatar_url from users where id = $1",
            row -> row.getString("avatar_url"));
    private static final Sql<Accounts.Privacy> PRIVACY = Sql.of(
            "select show_in_directory, show_in_search, show_online_status, show_portfolio_tier from users where id = $1",
            UserSql::privacy);
    private static final Sql<Accounts.Privacy> SET_PRIVACY = Sql.of(
            """
            update users set show_in_directory = coalesce($2, show_in_directory), show_in_search = coalesce($3, show_in_search),
              show_online_status = coalesce($4, show_online_status), show_portfolio_tier = coalesce($5, show_portfolio_tier),
              updated_at = $6, profile_version = profile_version + 1
            where id = $1 returning show_in_directory, show_in_search, show_online_status, show_portfolio_tier""",
            UserSql::privacy);

    /** A user as accounts see them. */
    record User(
            long id,
            String username,
            String email,
            @Nullable String passwordHash,
            String displayName,
            boolean emailVerified,
            int epoch) {}

    private UserSql() {}

    /** Fails with CONFLICT naming the field that is taken. */
    static Future<Long> insert(
            SqlClient sql, String username, String email, String hash, String displayName, OffsetDateTime now) {
        return INSERT.one(sql, Secrets.publicId(), username, email, hash, displayName, now)
                .recover(UserSql::taken);
    }

    static Future<Optional<User>> byName(SqlClient sql, String usernameOrEmail) {
        return BY_NAME.first(sql, usernameOrEmail);
    }

    static Future<Optional<User>> byEmail(SqlClient sql, String email) {
        return BY_EMAIL.first(sql, email);
    }

    static Future<User> byId(SqlClient sql, long id) {
        return BY_ID.first(sql, id).map(user -> user.orElseThrow(AccessTokens::refused));
    }

    /** Also ends every access token. */
    static Future<Integer> setPassword(SqlClient sql, long id, String hash, OffsetDateTime now) {
        return SET_PASSWORD.run(sql, id, hash, now);
    }

    /** Fails with CONFLICT when somebody else took the address meanwhile. */
    static Future<Integer> verified(SqlClient sql, long id, String email, OffsetDateTime now) {
        return VERIFIED.run(sql, id, email, now).recover(UserSql::taken);
    }

    /** The address of their picture; empty when they have none. */
    static Future<String> avatar(SqlClient sql, long id) {
        return AVATAR.one(sql, id);
    }

    static Future<Accounts.Privacy> privacy(SqlClient sql, long id) {
        return PRIVACY.one(sql, id);
    }

    static Future<Accounts.Privacy> setPrivacy(SqlClient sql, long id, Accounts.Privacy p, OffsetDateTime now) {
        return SET_PRIVACY.one(
                sql, id, p.showInDirectory(), p.showInSearch(), p.showOnlineStatus(), p.showPortfolioTier(), now);
    }

    private static <T> Future<T> taken(Throwable error) {
        if (error instanceof PgException pg && "23505".equals(pg.getSqlState())) {
            String constraint = Objects.requireNonNullElse(pg.getConstraint(), "");
            String field = constraint.contains("email") ? "email" : "username";
            return Future.failedFuture(
                    Failure.conflict("This " + field + " is taken.").field(field, "is taken"));
        }
        return Future.failedFuture(error);
    }

    private static User user(Row row) {
        return new User(
                row.getLong("id"),
                row.getString("username"),
                row.getString("email"),
                row.getString("password_hash"),
                row.getString("display_name"),
                row.getBoolean("email_verified"),
                row.getInteger("security_epoch"));
    }

    private static Accounts.Privacy privacy(Row row) {
        return new Accounts.Privacy(
                row.getBoolean("show_in_directory"),
                row.getBoolean("show_in_search"),
                row.getBoolean("show_online_status"),
                row.getBoolean("show_portfolio_tier"));
    }
}
