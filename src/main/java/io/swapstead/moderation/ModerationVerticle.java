package io.swapstead.moderation;

import io.swapstead.bus.Bus;
import io.swapstead.config.Flagging;
import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.swapstead.social.Social;
import io.swapstead.trades.Interventions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Answers what is asked of moderation. */
public final class ModerationVerticle extends VerticleBase {
    private final Bus bus;
    private final Reports reports;
    private final Cases cases;
    private final CaseFiles files;
    private final Actions actions;
    private final Dismissals dismissals;
    private final Appeals appeals;
    private final Disputes disputes;
    private final Arbitration arbitration;
    private final DisputePictures pictures;
    private final Desk desk;
    private final Sanctions sanctions;
    private final Audit audit;

    public ModerationVerticle(
            Db db, Bus bus, Clock clock, EventLog events, Live live, Interventions trades, Flagging.Mob mob) {
        this.bus = bus;
        this.audit = new Audit(db);
        Board board = new Board(live, clock);
        Scoring scoring = new Scoring(events, clock, board);
        this.cases = new Cases(db, events, clock, audit, board);
        this.files = new CaseFiles(db, clock, audit, cases, scoring);
        this.reports = new Reports(db, events, clock, scoring, new Flags(events, clock, scoring), mob);
        Effects effects = new Effects(bus, events, clock, live, trades);
        Closing closing = new Closing(events, clock, board);
        Lifts lifts = new Lifts(clock, closing, effects);
        this.actions = new Actions(events, clock, audit, cases, closing, lifts, effects);
        this.dismissals = new Dismissals(db, clock, cases, closing);
        this.appeals = new Appeals(db, events, clock, audit, cases, lifts, effects, board);
        this.disputes = new Disputes(db, clock, board, trades);
        this.arbitration = new Arbitration(db, events, clock, audit, board, trades);
        this.pictures = new DisputePictures(db, events, clock, board);
        this.desk = new Desk(db, clock, audit, cases);
        this.sanctions = new Sanctions(db, clock);
    }

    @Override
    public Future<?> start() {
        return Future.all(List.of(
                bus.answer(Moderation.REPORT, this::report),
                bus.answer(Moderation.OWN_REPORTS, reports::own),
                bus.answer(Moderation.QUEUE, files::queue),
                bus.answer(Moderation.CASE, files::file),
                bus.answer(Moderation.EXPLAIN, files::explain),
                bus.answer(Moderation.CLAIM, cases::claim),
                bus.answer(Moderation.RELEASE, cases::release),
                bus.answer(Moderation.ACT, actions::act),
                bus.answer(Moderation.DISMISS_ALL, dismissals::dismissAll),
                bus.answer(Moderation.NOTES, desk::notes),
                bus.answer(Moderation.ADD_NOTE, desk::add),
                bus.answer(Moderation.HISTORY, desk::history),
                bus.answer(Moderation.STATS, (Actor by) -> desk.stats()),
                bus.answer(Moderation.SANCTIONS, sanctions::own),
                bus.answer(Moderation.ACKNOWLEDGE, sanctions::acknowledge),
                bus.answer(Moderation.APPEAL, appeals::file),
                bus.answer(Moderation.APPEALS, appeals::page),
                bus.answer(Moderation.RESOLVE_APPEAL, appeals::resolve),
                bus.answer(Moderation.DISPUTE, disputes::open),
                bus.answer(Moderation.OWN_DISPUTES, disputes::ownPage),
                bus.answer(Moderation.OWN_DISPUTE, disputes::own),
                bus.answer(Moderation.DISPUTES, arbitration::page),
                bus.answer(Moderation.DISPUTE_FILE, arbitration::file),
                bus.answer(Moderation.ASSIGN, arbitration::assign),
                bus.answer(Moderation.REQUEST_EVIDENCE, arbitration::requestEvidence),
                bus.answer(Moderation.RESOLVE_DISPUTE, arbitration::resolve),
                bus.answer(Moderation.ADD_EVIDENCE, pictures::add),
                bus.answer(Moderation.LOOK_EVIDENCE, pictures::look),
                bus.answer(Moderation.AUDIT, audit::page)));
    }

    /** A report may ask for a block with it; the report stands whatever becomes of the block. */
    private Future<JsonObject> report(Moderation.File file) {
        return reports.file(file)
                .compose(filed -> Boolean.TRUE.equals(file.report().block())
                        ? bus.ask(
                                        Social.BLOCK,
                                        new Social.Toward(
                                                new Actor(
                                                        file.by().userId(),
                                                        file.by().role(),
                                                        null),
                                                file.report().reportedUserId()))
                                .map(filed)
                        : Future.succeededFuture(filed));
    }
}
