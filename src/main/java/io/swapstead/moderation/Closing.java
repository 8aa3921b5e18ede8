package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;

/** How a case ends, and with it the reports and flags that are in it. */
final class Closing {
    private final EventLog events;
    private final Clock clock;
    private final Board board;

    Closing(EventLog events, Clock clock, Board board) {
        this.events = events;
        this.clock = clock;
        this.board = board;
    }

    /** Closes a case as an action has it; one that is escalated stays open for an admin. */
    Future<Void> close(Tx tx, Actor by, CaseSql.Locked locked, Sanction sanction) {
        String outcome = sanction.outcome();
        var now = clock.nowUtc();
        Future<Void> closed =
                CaseSql.CLOSE.run(tx.sql(), locked.id(), outcome, now).mapEmpty();
        if (outcome.equals("escalated")) {
            return closed.compose(done -> board.changed(tx, "case.released", locked.id()));
        }
        boolean upheld = outcome.equals("resolved");
        return closed.compose(done -> ReportSql.DECIDE.list(
                        tx.sql(), locked.id(), upheld ? "upheld" : "dismissed", by.userId(), now, sanction.reason()))
                .compose(reports ->
                        ReportSql.DECIDE_FLAGS.run(tx.sql(), locked.id(), upheld ? "resolved" : "dismissed", now))
                .compose(done -> events.append(
                        tx, "case.closed", by.userId(), Cases.about(locked).put("outcome", outcome)))
                .compose(done -> board.changed(tx, "case.resolved", locked.id()));
    }
}
