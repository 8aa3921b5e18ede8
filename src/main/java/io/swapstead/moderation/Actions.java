package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller.Role;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.reputation.ReviewRemoval;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What staff do about a case: each decision in one transaction with all that follows from it. */
final class Actions {
    private final EventLog events;
    private final Clock clock;
    private final Audit audit;
    private final Cases cases;
    private final Board board;
    private final Effects effects;
    private final ReviewRemoval reviews;

    Actions(EventLog events, Clock clock, Audit audit, Cases cases, Board board, Effects effects) {
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.cases = cases;
        this.board = board;
        this.effects = effects;
        this.reviews = new ReviewRemoval(clock, events);
    }

    Future<JsonObject> act(Moderation.Act act) {
        Actor by = act.by();
        String name = "case." + act.decision().action();
        return audit.attempt(by, Cases.target(act.caseId()), name, JsonObject.class, tx -> {
            Sanction sanction = Sanction.of(act.decision(), by.role());
            return cases.lock(tx, act.caseId()).compose(locked -> cases.impartial(tx, by, locked)
                    .compose(fair -> effects.lock(tx, locked.targetId()))
                    .compose(held -> {
                        ready(by, locked, act.decision());
                        return related(tx, locked, act.decision());
                    })
                    .compose(related -> "lift".equals(sanction.action())
                            ? lift(tx, by, locked, act.decision())
                            : take(tx, by, locked, sanction, act.decision())));
        });
    }

    /** Claimed, unchanged since it was seen, and still open; a sanction of a closed case can be lifted. */
    private void ready(Actor by, CaseSql.Locked locked, Moderation.Decision decision) {
        boolean lift = "lift".equals(decision.action());
        Long holder = locked.heldBy(clock.nowUtc());
        if (holder != null && holder != by.userId()) {
            throw Cases.held(locked);
        }
        if (locked.closed() && !lift) {
            throw Failure.conflict("This case is closed already.")
                    .with("current", new JsonObject().put("status", locked.status()))
                    .with("version", locked.version());
        }
        if (holder == null && !locked.closed()) {
            throw new Failure(Failure.Kind.UNCLAIMED, "Claim the case before you act on it.");
        }
        Integer seen = decision.version();
        if (seen != null && seen != locked.version()) {
            throw Failure.conflict("The case has moved on since you saw it. Look again.")
                    .with("current", new JsonObject().put("status", locked.status()))
                    .with("version", locked.version());
        }
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
        return add(tx, by.userId(), locked.id(), locked.targetId(), sanction, null, decision.relatedReportId())
                .compose(action ->
                        removeReviews(tx, by, locked, decision, action).map(action))
                .compose(action -> (felt
                                ? effects.applied(tx, locked.targetId(), by.userId(), action, sanction.barring())
                                : Future.<Void>succeededFuture())
                        .compose(done -> close(tx, by, locked, sanction))
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

    private Future<JsonObject> add(
            Tx tx,
            @Nullable Long by,
            @Nullable Long caseId,
            long target,
            Sanction sanction,
            @Nullable Long about,
            @Nullable Long report) {
        var now = clock.nowUtc();
        String[] capabilities =
                sanction.capabilities() == null ? null : sanction.capabilities().toArray(String[]::new);
        return ActionSql.ADD.one(
                tx.sql(),
                caseId,
                by,
                target,
                sanction.action(),
                sanction.reason(),
                capabilities,
                sanction.days(),
                sanction.until(now),
                about,
                report,
                null,
                now);
    }

    private Future<Void> close(Tx tx, Actor by, CaseSql.Locked locked, Sanction sanction) {
        String outcome = sanction.outcome();
        Future<Void> closed = CaseSql.CLOSE
                .run(tx.sql(), locked.id(), outcome, clock.nowUtc())
                .mapEmpty();
        if (outcome.equals("escalated")) {
            return closed.compose(done -> board.changed(tx, "case.released", locked.id()));
        }
        String decided = outcome.equals("dismissed") ? "dismissed" : "upheld";
        return closed.compose(done -> ReportSql.DECIDE
                        .list(tx.sql(), locked.id(), decided, by.userId(), clock.nowUtc(), sanction.reason())
                        .compose(reports -> ReportSql.DECIDE_FLAGS.run(
                                tx.sql(),
                                locked.id(),
                                decided.equals("upheld") ? "resolved" : "dismissed",
                                clock.nowUtc())))
                .compose(done -> events.append(
                        tx, "case.closed", by.userId(), Cases.about(locked).put("outcome", outcome)))
                .compose(done -> board.changed(tx, "case.resolved", locked.id()));
    }

    /** Ends one sanction, or all that are in force. */
    private Future<JsonObject> lift(Tx tx, Actor by, CaseSql.Locked locked, Moderation.Decision decision) {
        return ActionSql.IN_FORCE
                .list(tx.sql(), locked.targetId(), clock.nowUtc())
                .map(all -> all.stream()
                        .filter(taken ->
                                decision.moderationActionId() == null || decision.moderationActionId() == taken.id())
                        .toList())
                .compose(lifted -> {
                    if (lifted.isEmpty()) {
                        throw Failure.conflict("No sanction is in force that could be lifted.")
                                .with("current", new JsonObject().put("status", locked.status()))
                                .with("version", locked.version());
                    }
                    boolean ban = lifted.stream().anyMatch(taken -> taken.type().equals("ban"));
                    if (ban && by.role() != Role.ADMIN) {
                        throw Failure.forbidden("Only an admin can lift a ban.");
                    }
                    return lift(tx, by, locked, decision, lifted);
                });
    }

    private Future<JsonObject> lift(
            Tx tx, Actor by, CaseSql.Locked locked, Moderation.Decision decision, List<ActionSql.Taken> lifted) {
        Sanction lift = new Sanction("lift", decision.reason().strip(), null, null);
        Future<JsonObject> last = Future.succeededFuture(new JsonObject());
        for (ActionSql.Taken taken : lifted) {
            last = last.compose(before ->
                    add(tx, by.userId(), locked.id(), locked.targetId(), lift, taken.id(), decision.relatedReportId()));
        }
        return last.compose(action -> effects.applied(tx, locked.targetId(), by.userId(), action, false)
                .compose(done -> locked.closed() ? Future.<Void>succeededFuture() : close(tx, by, locked, lift))
                .compose(done -> log(tx, by, locked, action))
                .map(action));
    }

    private static Future<Void> log(Tx tx, Actor by, CaseSql.Locked locked, JsonObject action) {
        JsonObject detail = new JsonObject()
                .put("action_id", action.getLong("id"))
                .put("target_user_id", locked.targetId())
                .put("duration_days", action.getInteger("duration_days"))
                .put("capabilities", action.getValue("capabilities"));
        return Audit.done(
                tx, by.userId(), Cases.target(locked.id()), "case." + action.getString("action_type"), detail);
    }

    /** Takes back or shortens what was done, after an appeal: a new row, and the standing that follows. */
    Future<JsonObject> revise(Tx tx, Actor by, ActionSql.Taken taken, Sanction instead) {
        var until = instead.days() == null ? null : taken.createdAt().plusDays(instead.days());
        return ActionSql.ADD
                .one(
                        tx.sql(),
                        taken.caseId(),
                        by.userId(),
                        taken.targetId(),
                        instead.action(),
                        instead.reason(),
                        instead.capabilities() == null
                                ? null
                                : Objects.requireNonNull(instead.capabilities()).toArray(String[]::new),
                        instead.days(),
                        until,
                        taken.id(),
                        null,
                        null,
                        clock.nowUtc())
                .compose(action -> effects.applied(tx, taken.targetId(), by.userId(), action, false)
                        .map(action));
    }

    /** Claims and dismisses one after the other; those that cannot be are named. */
    Future<JsonObject> dismissAll(Moderation.DismissAll all) {
        JsonArray dismissed = new JsonArray();
        JsonArray refused = new JsonArray();
        Future<Void> done = Future.succeededFuture();
        for (long id : all.dismissal().caseIds()) {
            Moderation.Decision dismiss =
                    new Moderation.Decision("dismiss", all.dismissal().reason(), null, null, null, null, null);
            done = done.compose(before -> cases.claim(new Moderation.Staff(all.by(), id))
                    .compose(claimed -> act(new Moderation.Act(all.by(), id, dismiss)))
                    .map(action -> dismissed.add(id))
                    .recover(error -> error instanceof Failure failure && failure.kind().status < 500
                            ? Future.succeededFuture(
                                    refused.add(new JsonObject().put("id", id).put("reason", failure.message())))
                            : Future.failedFuture(error))
                    .mapEmpty());
        }
        return done.map(end -> new JsonObject().put("dismissed", dismissed).put("refused", refused));
    }
}
