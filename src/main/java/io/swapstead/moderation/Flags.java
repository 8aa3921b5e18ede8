package io.swapstead.moderation;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Puts what a rule has noticed into the case of whom it is about. */
final class Flags {
    private final EventLog events;
    private final Clock clock;
    private final Cases cases;

    Flags(EventLog events, Clock clock, Cases cases) {
        this.events = events;
        this.clock = clock;
        this.cases = cases;
    }

    /**
     * Raises a flag and scores the case anew.
     *
     * @param rule its name, such as {@code bad_ends}
     * @param inputs what it was decided by, so that anybody can follow
     */
    Future<Void> raise(Tx tx, long target, String rule, Level level, int weight, JsonObject inputs) {
        return cases.open(tx, target).compose(open -> mark(tx, open, rule, level, weight, inputs)
                .compose(marked -> cases.refresh(tx, open)));
    }

    /** Raises a flag in a case that the caller scores. */
    Future<Void> mark(Tx tx, CaseSql.Locked open, String rule, Level level, int weight, JsonObject inputs) {
        return FlagSql.RAISE
                .one(tx.sql(), open.id(), open.targetId(), rule, level.word(), weight, inputs, clock.nowUtc())
                .compose(id -> events.append(
                        tx,
                        "flag.raised",
                        null,
                        Cases.about(open).put("flag_id", id).put("rule", rule)));
    }
}
