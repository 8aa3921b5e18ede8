package io.swapstead.reputation;

import io.swapstead.core.Clock;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.TreeSet;

/**
 * Takes reviews away, as only staff can: they show nowhere and count for nothing from then on, and their authors cannot write others
 * in their place. Event: {@code review.removed}.
 */
public final class ReviewRemoval {
    private static final Sql<JsonObject> REMOVE = Sql.of(
            """
            update reviews set removed_at = $3, removal_id = $2 where id = any($1::bigint[]) and removed_at is null
            returning id, trade_proposal_id, author_id, subject_id""",
            ReviewRemoval::removed);

    private final Clock clock;
    private final EventLog events;
    private final Standing standing;

    public ReviewRemoval(Clock clock, EventLog events) {
        this.clock = clock;
        this.events = events;
        this.standing = new Standing(clock, events);
    }

    /**
     * Removes reviews in a transaction, and counts anew what the others about the same people come to.
     *
     * @param action the decision of staff that does so
     */
    public Future<Void> remove(Tx tx, long by, List<Long> reviews, long action) {
        return REMOVE.list(tx.sql(), reviews.toArray(Long[]::new), action, clock.nowUtc())
                .compose(removed -> {
                    TreeSet<Long> subjects = new TreeSet<>();
                    Future<Void> told = Future.succeededFuture();
                    for (JsonObject review : removed) {
                        subjects.add(review.getLong("subject_id"));
                        told = told.compose(before -> events.append(tx, "review.removed", by, review));
                    }
                    return told.compose(appended -> standing.recompute(tx, subjects));
                });
    }

    private static JsonObject removed(Row row) {
        return new JsonObject()
                .put("review_id", row.getLong("id"))
                .put("trade_id", row.getLong("trade_proposal_id"))
                .put("author_id", row.getLong("author_id"))
                .put("subject_id", row.getLong("subject_id"));
    }
}
