package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller.Role;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.trades.Interventions;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What staff do about trades that went wrong: somebody who is no party looks at both sides, and ends it. */
final class Arbitration {
    private static final String OWN = "This dispute is your own. Somebody else has to look at it.";

    private final Db db;
    private final EventLog events;
    private final Clock clock;
    private final Audit audit;
    private final Board board;
    private final Interventions trades;

    Arbitration(Db db, EventLog events, Clock clock, Audit audit, Board board, Interventions trades) {
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.board = board;
        this.trades = trades;
    }

    Future<Buffer> file(Moderation.Staff asked) {
        long by = asked.by().userId();
        return DisputeSql.FILE
                .first(db.sql(), asked.id())
                .map(Disputes::found)
                .compose(file -> file.getLong("filed_by") == by || file.getLong("respondent_id") == by
                        ? audit.refuse(by, target(asked.id()), "dispute.read", OWN)
                        : db.tx(tx -> Audit.done(tx, by, target(asked.id()), "dispute.read", new JsonObject()))
                                .map(file.toBuffer()));
    }

    /** All, those that wait the longest first. */
    Future<Buffer> page(Moderation.ListOf list) {
        return Disputes.page(
                list,
                "disputes " + list.status(),
                0,
                place -> DisputeSql.PAGE.list(db.sql(), list.status(), place, list.limit() + 1));
    }

    /** Takes a dispute; FORBIDDEN for who is a party or has traded with one. */
    Future<Buffer> assign(Moderation.Staff asked) {
        return staff(
                asked.by(),
                asked.id(),
                "dispute.assign",
                new JsonObject(),
                (tx, locked) ->
                        locked.takenFrom(asked.by().userId()) && asked.by().role() != Role.ADMIN
                                ? Future.failedFuture(taken(locked))
                                : take(tx, asked.by(), locked));
    }

    private Future<Void> take(Tx tx, Actor by, DisputeSql.Locked locked) {
        return DisputeSql.ASSIGN
                .run(tx.sql(), locked.id(), by.userId(), clock.nowUtc())
                .mapEmpty();
    }

    private static Failure taken(DisputeSql.Locked locked) {
        return Failure.conflict("Somebody else has this dispute.").with("assigned_moderator_id", locked.assigned());
    }

    Future<Buffer> requestEvidence(Moderation.Note note) {
        return staff(note.by(), note.id(), "dispute.request_evidence", new JsonObject(), (tx, locked) -> mine(
                        tx, note.by(), locked)
                .compose(mine -> DisputeSql.REQUEST.run(tx.sql(), locked.id(), said(note.content())))
                .compose(asked -> events.append(
                        tx,
                        "dispute.evidence_requested",
                        null,
                        new JsonObject()
                                .put("dispute_id", locked.id())
                                .put("trade_id", locked.tradeId())
                                .put("filed_by", locked.filedBy())
                                .put("respondent_id", locked.respondentId()))));
    }

    Future<Buffer> resolve(Moderation.Resolve resolve) {
        String resolution = resolve.resolution().resolution();
        JsonObject detail = new JsonObject().put("resolution", resolution);
        return staff(resolve.by(), resolve.id(), "dispute.resolve", detail, (tx, locked) -> {
            String notes = said(resolve.resolution().notes());
            return mine(tx, resolve.by(), locked)
                    .compose(mine -> trades.resolve(tx, locked.tradeId(), locked.id(), verdict(resolution, locked)))
                    .compose(done -> DisputeSql.RESOLVE.run(tx.sql(), locked.id(), resolution, notes, clock.nowUtc()))
                    .compose(done -> board.counted(tx));
        });
    }

    private static String said(@Nullable String notes) {
        if (notes == null || notes.isBlank()) {
            throw Failure.invalid("notes", "are required: both parties read them");
        }
        return notes.strip();
    }

    /**
     * What follows for the trade: the respondent's fault when the filer is right; when the respondent is, it completes if both have
     * sent, and is the filer's fault if not.
     */
    static Interventions.Verdict verdict(String resolution, DisputeSql.Locked dispute) {
        return switch (resolution) {
            case "buyer_wins" -> new Interventions.Verdict(false, dispute.respondentId());
            case "seller_wins" -> new Interventions.Verdict(true, dispute.filedBy());
            case "inconclusive" -> new Interventions.Verdict(true, null);
            default -> new Interventions.Verdict(false, null);
        };
    }

    /** Whoever works on a dispute has it from then on, unless somebody else began before. */
    private Future<Void> mine(Tx tx, Actor by, DisputeSql.Locked locked) {
        return locked.takenFrom(by.userId()) ? Future.failedFuture(taken(locked)) : take(tx, by, locked);
    }

    private interface Work {
        Future<Void> on(Tx tx, DisputeSql.Locked locked);
    }

    private Future<Buffer> staff(Actor by, long id, String action, JsonObject detail, Work work) {
        return audit.attempt(by, target(id), action, JsonObject.class, tx -> lock(tx, id)
                        .compose(locked -> fair(tx, by, locked).compose(fair -> work.on(tx, locked)))
                        .compose(done -> board.disputed(tx, id))
                        .compose(told -> Audit.done(tx, by.userId(), target(id), action, detail))
                        .compose(logged -> DisputeSql.FILE.one(tx.sql(), id)))
                .map(JsonObject::toBuffer);
    }

    private static Future<DisputeSql.Locked> lock(Tx tx, long id) {
        return DisputeSql.LOCK.first(tx.sql(), id).map(found -> found.orElseThrow(() -> Failure.notFound("dispute")));
    }

    private Future<Void> fair(Tx tx, Actor by, DisputeSql.Locked locked) {
        if (locked.concerns(by.userId())) {
            throw Failure.forbidden(OWN);
        }
        return DisputeSql.PARTNER
                .one(tx.sql(), locked.id(), by.userId(), clock.nowUtc())
                .map(partner -> {
                    if (partner) {
                        throw Failure.forbidden(
                                "You have traded with one of the two in the last 90 days. Somebody else has to look at it.");
                    }
                    if (locked.status().equals("resolved")) {
                        throw Failure.conflict("This dispute has been decided already.")
                                .with("current", new JsonObject().put("status", locked.status()));
                    }
                    return null;
                });
    }

    private static String target(long id) {
        return "dispute:" + id;
    }
}
