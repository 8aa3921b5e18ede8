package io.swapstead.notifications;

import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.live.Replays;
import io.swapstead.profiles.Seen;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges again, when missed events are replayed, what their user may still see: nothing that was withdrawn, nothing of somebody who is
 * out of sight since. What is not about a notification concerns the user's own account and trades, which stay theirs.
 */
final class Hidden implements Replays {
    /** Which notifications ($2) of a user ($1) are no longer there. */
    private static final Sql<Long> GONE = Sql.of(
            "select id from notifications where user_id = $1 and id = any($2) and archived_at is not null",
            row -> row.getLong("id"));

    /** Whom of some ($1) a user ($2) does not see. */
    private static final Sql<Long> UNSEEN = Sql.of(
            "select a.id from unnest($1::bigint[]) a (id) where not exists (select from users u where u.id = a.id and "
                    + Seen.VISIBLE + ")",
            row -> row.getLong("id"));

    private final Db db;

    Hidden(Db db) {
        this.db = db;
    }

    /** By what each event says itself: the notification may have lost somebody who is still in the event. */
    @Override
    public Future<Set<Long>> withheld(long userId, List<Missed> events) {
        Long[] ids = events.stream()
                .map(Missed::notificationId)
                .filter(Objects::nonNull)
                .toArray(Long[]::new);
        if (ids.length == 0) {
            return Future.succeededFuture(Set.of());
        }
        Object actors = events.stream().flatMap(Hidden::actors).distinct().toArray(Long[]::new);
        Future<List<Long>> gone = GONE.list(db.sql(), userId, ids);
        Future<List<Long>> unseen = UNSEEN.list(db.sql(), actors, userId);
        return Future.all(gone, unseen)
                .map(both -> withheld(events, new HashSet<>(gone.result()), new HashSet<>(unseen.result())));
    }

    private static Set<Long> withheld(List<Missed> events, Set<Long> gone, Set<Long> unseen) {
        return events.stream()
                .filter(event -> event.notificationId() != null)
                .filter(event ->
                        gone.contains(event.notificationId()) || actors(event).anyMatch(unseen::contains))
                .map(Missed::seq)
                .collect(Collectors.toSet());
    }

    private static Stream<Long> actors(Missed event) {
        return event
                .data()
                .getJsonObject("notification", new JsonObject())
                .getJsonObject("metadata", new JsonObject())
                .getJsonArray("actor_ids", new JsonArray())
                .stream()
                .map(id -> ((Number) id).longValue());
    }
}
