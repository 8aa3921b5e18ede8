package io.swapstead.moderation;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.vertx.core.Future;

/** Puts what a rule has noticed into the case of whom it is about. */
final class Flags {
    private final EventLog events;
    private final Clock clock;
    private final Scoring scoring;

    Flags(EventLog events, Clock clock, Scoring scoring) {
        this.events = events;
        this.clock = clock;
        this.scoring = scoring;
    }

    static Flags of(Clock clock, EventLog events, Live live) {
        return new Flags(events, clock, new Scoring(events, clock, new Board(live, clock)));
    }

    /** Raises a flag and scores the case anew; not about what staff have looked at and decided. */
    Future<Void> raise(Tx tx, Suspicion suspicion) {
        return settled(tx, suspicion)
                .compose(settled -> settled
                        ? Future.succeededFuture()
                        : scoring.open(tx, suspicion.target()).compose(open -> mark(tx, open, suspicion)
                                .compose(marked -> scoring.refresh(tx, open))));
    }

    private Future<Boolean> settled(Tx tx, Suspicion suspicion) {
        return suspicion.about().isEmpty()
                ? Future.succeededFuture(false)
                : FlagSql.SETTLED.one(
                        tx.sql(),
                        suspicion.target(),
                        suspicion.rule(),
                        suspicion.weight(),
                        suspicion.about(),
                        clock.nowUtc().minus(suspicion.settled()));
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
