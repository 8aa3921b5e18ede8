package io.swapstead.moderation;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Tells the moderators' browsers what has changed on their board, after the commit. */
final class Board {
    private final Live live;
    private final Clock clock;

    Board(Live live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /**
     * A case as it stands in this transaction, and the counts.
     *
     * @param type such as {@code case.claimed}
     */
    Future<Void> changed(Tx tx, String type, long caseId) {
        return CaseSql.ITEM.one(tx.sql(), caseId, clock.nowUtc()).compose(item -> counts(tx)
                .map(counts -> {
                    tx.afterCommit(() -> {
                        live.moderators(type, item);
                        live.moderators("counts.changed", counts);
                    });
                    return null;
                }));
    }

    /** A dispute that somebody has taken, asked about, added to or decided. */
    Future<Void> disputed(Tx tx, long disputeId) {
        return DisputeSql.LINE.one(tx.sql(), disputeId).map(line -> {
            tx.afterCommit(() -> live.moderators("dispute.changed", line));
            return null;
        });
    }

    /** Only the counts. */
    Future<Void> counted(Tx tx) {
        return counts(tx).map(counts -> {
            tx.afterCommit(() -> live.moderators("counts.changed", counts));
            return null;
        });
    }

    private Future<JsonObject> counts(Tx tx) {
        return StatsSql.COUNTS.one(tx.sql());
    }
}
