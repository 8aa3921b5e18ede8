package io.swapstead.moderation;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/** Cases that something is added to, and what all that is in them comes to. */
final class Scoring {
    private final EventLog events;
    private final Clock clock;
    private final Board board;

    Scoring(EventLog events, Clock clock, Board board) {
        this.events = events;
        this.clock = clock;
        this.board = board;
    }

    /** What is in a case as it stands; whoever only reads waits for nobody. */
    Future<Score> of(SqlClient sql, long caseId, long targetId) {
        return CaseSql.REPORTS
                .list(sql, caseId)
                .compose(reports -> CaseSql.FLAGS.list(sql, caseId).compose(flags -> CaseSql.UPHELD
                        .one(sql, targetId, clock.nowUtc())
                        .map(upheld -> Score.of(reports, flags, upheld))));
    }

    /** Opens or finds the target's case, for a report or flag to be added; it is locked from then on. */
    Future<CaseSql.Locked> open(Tx tx, long target) {
        return CaseSql.OPEN
                .one(tx.sql(), target, clock.nowUtc())
                .compose(opened -> CaseSql.LOCK.one(tx.sql(), opened.id()).compose(locked -> (opened.fresh()
                                ? events.append(tx, "case.opened", null, Cases.about(locked))
                                : Future.<Void>succeededFuture())
                        .map(locked)));
    }

    /** Counts anew what is known, and tells the moderators. */
    Future<Void> refresh(Tx tx, CaseSql.Locked locked) {
        return of(tx.sql(), locked.id(), locked.targetId()).compose(score -> {
            Level level = score.level();
            Score.Addend main = score.main();
            long reports = score.addends().stream()
                    .filter(addend -> addend.kind().equals("report"))
                    .count();
            return CaseSql.SCORE
                    .run(
                            tx.sql(),
                            locked.id(),
                            score.total(),
                            level.word(),
                            (int) reports,
                            main == null ? null : main.type(),
                            main == null ? null : main.why(),
                            clock.nowUtc().plus(level.due))
                    .compose(scored -> board.changed(tx, "case.created", locked.id()));
        });
    }
}
