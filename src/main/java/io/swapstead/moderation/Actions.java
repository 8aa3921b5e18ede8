package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.reputation.ReviewRemoval;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** What staff do about a case: each decision in one transaction with all that follows from it. */
final class Actions {
    private final Clock clock;
    private final Audit audit;
    private final Cases cases;
    private final Closing closing;
    private final Lifts lifts;
    private final Effects effects;
    private final ReviewRemoval reviews;

    Actions(EventLog events, Clock clock, Audit audit, Cases cases, Closing closing, Lifts lifts, Effects effects) {
        this.clock = clock;
        this.audit = audit;
        this.cases = cases;
        this.closing = closing;
        this.lifts = lifts;
        this.effects = effects;
        this.reviews = new ReviewRemoval(clock, events);
    }

    Future<JsonObject> act(Moderation.Act act) {
        Actor by = act.by();
        String name = "case." + act.decision().action();
        return audit.attempt(by, Cases.target(act.caseId()), name, JsonObject.class, tx -> {
            Sanction sanction = Sanction.of(act.decision(), by.role());
            return cases.lock(tx, act.caseId())
                    .compose(locked -> cases.impartial(tx, by, locked.targetId(), locked.id())
                            .compose(fair -> effects.lock(tx, locked.targetId()))
                            .compose(held -> {
                                ready(by, locked, act.decision());
                                return related(tx, locked, act.decision());
                            })
                            .compose(related -> explain(tx, by, locked, act.decision()))
                            .compose(explained -> "lift".equals(sanction.action())
                                    ? lifts.lift(tx, by, locked, act.decision())
                                    : take(tx, by, locked, sanction, act.decision())));
        });
    }

    /** Claimed, unchanged since it was seen, and still open; a sanction of a closed case can be lifted. */
    private void ready(Actor by, CaseSql.Locked locked, Moderation.Decision decision) {
        Long holder = locked.heldBy(clock.nowUtc());
        if (holder != null && holder != by.userId()) {
            throw Cases.held(locked);
        }
        if (!"lift".equals(decision.action())) {
            Cases.requireOpen(locked);
        }
        if (holder == null && !locked.closed()) {
            throw new Failure(Failure.Kind.UNCLAIMED, "Claim the case before you act on it.");
        }
        locked.requireVersion(decision.version());
    }

    /** Why a decision goes further than usual, for whoever has to do with the trader next. */
    private Future<Void> explain(Tx tx, Actor by, CaseSql.Locked locked, Moderation.Decision decision) {
        String why = decision.overrideReason();
        return why == null || why.isBlank()
                ? Future.succeededFuture()
                : CaseFileSql.ADD_NOTE
                        .one(tx.sql(), by.userId(), locked.targetId(), why.strip(), clock.nowUtc())
                        .mapEmpty();
    }

    private static Future<Void> related(Tx tx, CaseSql.Locked locked, Moderation.Decision decision) {
        Long report = decision.relatedReportId();
        return report == null
                ? Future.succeededFuture()
                : ReportSql.OF_CASE.one(tx.sql(), report, locked.id()).map(there -> {
                    if (!there) {
                        throw Failure.invalid("related_report_id", "is no report of this case");
                    }
                    return null;
                });
    }

    private Future<JsonObject> take(
            Tx tx, Actor by, CaseSql.Locked locked, Sanction sanction, Moderation.Decision decision) {
        boolean felt =
                !sanction.action().equals("dismiss") && !sanction.action().equals("escalate");
        return ActionSql.add(tx, by, locked, sanction, null, decision.relatedReportId(), clock.nowUtc())
                .compose(action ->
                        removeReviews(tx, by, locked, decision, action).map(action))
                .compose(action -> (felt
                                ? effects.applied(tx, locked.targetId(), by.userId(), action, sanction.barring())
                                : Future.<Void>succeededFuture())
                        .compose(done -> closing.close(tx, by, locked, sanction))
                        .compose(done -> log(tx, by, locked, action))
                        .map(action));
    }

    private Future<Void> removeReviews(
            Tx tx, Actor by, CaseSql.Locked locked, Moderation.Decision decision, JsonObject action) {
        return decision.action().equals("remove_review")
                ? ReviewReports.meant(tx, locked, decision)
                        .compose(meant -> reviews.remove(tx, by.userId(), meant, action.getLong("id")))
                : Future.succeededFuture();
    }

    static Future<Void> log(Tx tx, Actor by, CaseSql.Locked locked, JsonObject action) {
        JsonObject detail = new JsonObject()
                .put("action_id", action.getLong("id"))
                .put("target_user_id", locked.targetId())
                .put("duration_days", action.getInteger("duration_days"))
                .put("capabilities", action.getValue("capabilities"));
        return Audit.done(
                tx, by.userId(), Cases.target(locked.id()), "case." + action.getString("action_type"), detail);
    }
}
