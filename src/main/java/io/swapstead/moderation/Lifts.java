package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller.Role;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Sanctions that end early, or are made shorter: each by a row of its own. */
final class Lifts {
    private final Clock clock;
    private final Closing closing;
    private final Effects effects;

    Lifts(Clock clock, Closing closing, Effects effects) {
        this.clock = clock;
        this.closing = closing;
        this.effects = effects;
    }

    /** Ends one sanction, or all that are in force; the caller holds the case and the user. Answers the last row. */
    Future<JsonObject> lift(Tx tx, Actor by, CaseSql.Locked locked, Moderation.Decision decision) {
        return ActionSql.IN_FORCE
                .list(tx.sql(), locked.targetId(), clock.nowUtc())
                .map(all -> all.stream()
                        .filter(taken ->
                                decision.moderationActionId() == null || decision.moderationActionId() == taken.id())
                        .toList())
                .compose(lifted -> {
                    if (lifted.isEmpty()) {
                        throw Cases.moved(locked, "No sanction is in force that could be lifted.");
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
                            ActionSql.add(tx, by, locked, lift, taken.id(), decision.relatedReportId(), clock.nowUtc()))
                    .compose(action -> effects.applied(tx, locked.targetId(), by.userId(), action, false)
                            .map(action));
        }
        return last.compose(
                action -> (locked.closed() ? Future.<Void>succeededFuture() : closing.close(tx, by, locked, lift))
                        .compose(done -> log(tx, by, locked, lifted))
                        .map(action));
    }

    private static Future<Void> log(Tx tx, Actor by, CaseSql.Locked locked, List<ActionSql.Taken> lifted) {
        Future<Void> logged = Future.succeededFuture();
        for (ActionSql.Taken taken : lifted) {
            JsonObject detail =
                    new JsonObject().put("related_action_id", taken.id()).put("target_user_id", locked.targetId());
            logged = logged.compose(
                    before -> Audit.done(tx, by.userId(), Cases.target(locked.id()), "case.lift", detail));
        }
        return logged;
    }

    /** Takes back or shortens what was done, after an appeal: a new row, and the standing that follows. The caller holds the user. */
    Future<JsonObject> revise(Tx tx, Actor by, ActionSql.Taken taken, Sanction instead) {
        return ActionSql.ADD
                .one(
                        tx.sql(),
                        taken.caseId(),
                        by.userId(),
                        taken.targetId(),
                        instead.action(),
                        instead.reason(),
                        instead.named(),
                        instead.days(),
                        instead.until(taken.createdAt()),
                        taken.id(),
                        null,
                        null,
                        clock.nowUtc())
                .compose(action -> effects.applied(tx, taken.targetId(), by.userId(), action, false)
                        .map(action));
    }
}
