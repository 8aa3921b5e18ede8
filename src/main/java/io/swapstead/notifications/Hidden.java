package io.swapstead.notifications;

import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.live.Replays;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges again, when missed events are replayed, what their user may still see: nothing of somebody blocked since. */
final class Hidden implements Replays {
    private static final Sql<Long> WITHHELD = Sql.of(
            """
            select n.id from notifications n where n.user_id = $1 and n.id = any($2) and (n.archived_at is not null
              or exists (select from jsonb_array_elements_text(n.metadata -> 'actor_ids') a join blocks b
                on (b.user_id = $1 and b.blocked_user_id = a.value::bigint) or (b.user_id = a.value::bigint and b.blocked_user_id = $1)))""",
            row -> row.getLong("id"));

    private final Db db;

    Hidden(Db db) {
        this.db = db;
    }

    @Override
    public Future<Set<Long>> withheld(long userId, List<Missed> events) {
        Long[] ids = events.stream()
                .map(Missed::notificationId)
                .filter(Objects::nonNull)
                .toArray(Long[]::new);
        if (ids.length == 0) {
            return Future.succeededFuture(Set.of());
        }
        return WITHHELD.list(db.sql(), userId, ids).map(hidden -> {
            Set<Long> gone = new HashSet<>(hidden);
            return events.stream()
                    .filter(event -> event.notificationId() != null && gone.contains(event.notificationId()))
                    .map(Missed::seq)
                    .collect(Collectors.toSet());
        });
    }
}
