package io.swapstead.directory;

import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whom blocks keep apart, whoever of the two made them. */
final class Apart {
    private record Block(long user, long blocked) {}

    private static final Sql<Block> ALL = Sql.of(
            "select user_id, blocked_user_id from blocks",
            row -> new Block(row.getLong("user_id"), row.getLong("blocked_user_id")));
    private static final Sql<Block> OF_USERS = Sql.of(
            "select user_id, blocked_user_id from blocks where user_id = any($1) or blocked_user_id = any($1)",
            row -> new Block(row.getLong("user_id"), row.getLong("blocked_user_id")));

    private final Map<Long, Set<Long>> apart = new HashMap<>();

    /** Reads all blocks. */
    Future<Void> load(SqlClient sql) {
        return ALL.list(sql).map(blocks -> {
            blocks.forEach(this::add);
            return null;
        });
    }

    /** Reads the blocks of some users anew. */
    Future<Void> refresh(SqlClient sql, Set<Long> users) {
        return OF_USERS.list(sql, (Object) users.toArray(Long[]::new)).map(blocks -> {
            users.forEach(user -> from(user).forEach(other -> remove(/* user= */ other, /* other= */ user)));
            users.forEach(apart::remove);
            blocks.forEach(this::add);
            return null;
        });
    }

    /** Whom a user does not see, nor they them. */
    Set<Long> from(long user) {
        return apart.getOrDefault(user, Set.of());
    }

    private void add(Block block) {
        apart.computeIfAbsent(block.user, user -> new HashSet<>()).add(block.blocked);
        apart.computeIfAbsent(block.blocked, user -> new HashSet<>()).add(block.user);
    }

    private void remove(long user, long other) {
        apart.computeIfPresent(user, (key, others) -> {
            others.remove(other);
            return others;
        });
    }
}
