package io.swapstead.moderation;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.vertx.core.Future;

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

    static Flags of(Db db, Clock clock, EventLog events, Live live) {
        return new Flags(events, clock, new Cases(db, events, clock, new Audit(db), new Board(live, clock)));
    }

    /** Raises a flag and scores the case anew. */
    Future<Void> raise(Tx tx, Suspicion suspicion) {
        return cases.open(tx, suspicion.target())
                .compose(open -> mark(tx, open, suspicion).compose(marked -> cases.refresh(tx, open)));
    }

    /** Raises a flag in a case that the caller scores. */
    Future<Void> mark(Tx tx, CaseSql.Locked open, Suspicion suspicion) {
        return FlagSql.RAISE
                .one(
                        tx.sql(),
                        open.id(),
                        open.targetId(),
                        suspicion.rule(),
                        suspicion.level().word(),
                        suspicion.weight(),
                        suspicion.inputs(),
                        clock.nowUtc())
                .compose(id -> events.append(
                        tx,
                        "flag.raised",
                        null,
                        Cases.about(open).put("flag_id", id).put("rule", suspicion.rule())));
    }
}
