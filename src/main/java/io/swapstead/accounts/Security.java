package io.swapstead.accounts;

import io.swapstead.core.Caller;
import io.swapstead.core.Limits;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the database says about somebody's right to act. Its own clock rules here: these are races, not product rules. */
final class Security {
    private static final String COLUMNS =
            "select id, role, security_epoch, is_active, deleted_at, suspended_until, banned_at, created_at, restrictions from users ";
    private static final Sql<Holder> ONE = Sql.of(COLUMNS + "where id = $1", Security::holder);
    private static final Sql<Holder> CHANGED =
            Sql.of(COLUMNS + "where security_changed_at > $1::timestamptz", Security::holder);
    private static final Sql<UUID> ENDED = Sql.of(
            "select distinct family from refresh_tokens where revoked_at > $1::timestamptz",
            row -> row.getUUID("family"));
    private static final Sql<OffsetDateTime> NOW =
            Sql.of("select clock_timestamp() as now", row -> row.getOffsetDateTime("now"));

    /** A user's security state. */
    record Holder(
            long userId,
            Caller.Role role,
            int epoch,
            boolean gone,
            @Nullable Instant suspendedUntil,
            boolean banned,
            Instant joined,
            Map<String, Instant> restrictions) {
        boolean young(Instant now) {
            return joined.plus(Limits.YOUNG_ACCOUNT).isAfter(now);
        }

        Caller.Standing standing(Instant now) {
            if (banned) {
                return Caller.Standing.BANNED;
            }
            boolean suspended = suspendedUntil != null && suspendedUntil.isAfter(now);
            return suspended ? Caller.Standing.SUSPENDED : Caller.Standing.GOOD;
        }

        /** What a restriction takes away at that time; it ends by itself. */
        Set<String> withheld(Instant now) {
            if (restrictions.isEmpty()) {
                return Set.of();
            }
            return restrictions.entrySet().stream()
                    .filter(restriction -> restriction.getValue().isAfter(now))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private Security() {}

    static Future<Optional<Holder>> holder(SqlClient sql, long userId) {
        return ONE.first(sql, userId);
    }

    /** Whose state was marked as changed after that time of the database's clock. */
    static Future<List<Holder>> changedSince(SqlClient sql, OffsetDateTime time) {
        return CHANGED.list(sql, time);
    }

    /** Sessions ended after that time of the database's clock. */
    static Future<List<UUID>> endedSince(SqlClient sql, OffsetDateTime time) {
        return ENDED.list(sql, time);
    }

    /** The database's clock. */
    static Future<OffsetDateTime> now(SqlClient sql) {
        return NOW.one(sql);
    }

    private static Holder holder(Row row) {
        OffsetDateTime until = row.getOffsetDateTime("suspended_until");
        return new Holder(
                row.getLong("id"),
                Caller.Role.of(row.getString("role")),
                row.getInteger("security_epoch"),
                row.getOffsetDateTime("deleted_at") != null || !row.getBoolean("is_active"),
                until == null ? null : until.toInstant(),
                row.getOffsetDateTime("banned_at") != null,
                row.getOffsetDateTime("created_at").toInstant(),
                restrictions(row.getJsonObject("restrictions")));
    }

    private static Map<String, Instant> restrictions(JsonObject ends) {
        return ends.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, end -> OffsetDateTime.parse(
                        (String) end.getValue())
                .toInstant()));
    }
}
