package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller.Role;
import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.trades.Interventions;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Trades that went wrong: frozen, looked at by somebody impartial, and ended. */
final class Disputes {
    private static final String OWN = "This dispute is your own. Somebody else has to look at it.";

    private final Db db;
    private final EventLog events;
    private final Clock clock;
    private final Audit audit;
    private final Board board;
    private final Interventions trades;

    Disputes(Db db, EventLog events, Clock clock, Audit audit, Board board, Interventions trades) {
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.board = board;
        this.trades = trades;
    }

    /** Opens a dispute: the trade stands still, its thread is open again, and everything is copied. */
    Future<JsonObject> open(Moderation.Dispute dispute) {
        long by = dispute.by().userId();
        String description = dispute.complaint().description().strip();
        if (description.isEmpty()) {
            throw Failure.invalid("description", "is required: say what went wrong");
        }
        return db.once(dispute.by(), JsonObject.class, tx -> DisputeSql.PARTY
                .first(tx.sql(), dispute.tradeId(), by)
                .map(found -> found.orElseThrow(() -> Failure.notFound("trade")))
                .compose(trade -> DisputeSql.ADD
                        .first(tx.sql(), trade, by, dispute.complaint().disputeType(), description, clock.nowUtc())
                        .map(added -> added.orElseThrow(
                                () -> Failure.conflict("There is an open dispute about this trade already.")))
                        .compose(id -> trades.freeze(tx, trade, by, id)
                                .compose(frozen -> DisputeSql.LOCK.one(tx.sql(), id))
                                .compose(added -> copy(tx, added))
                                .compose(copied -> DisputeSql.REOPEN_THREAD.run(tx.sql(), trade))
                                .compose(open -> board.counted(tx))
                                .compose(told -> DisputeSql.OWN.one(tx.sql(), id, by)))));
    }

    private static Future<Integer> copy(Tx tx, DisputeSql.Locked dispute) {
        return DisputeSql.MESSAGES
                .list(tx.sql(), dispute.tradeId())
                .compose(messages -> EvidenceSql.SNAPSHOT.one(
                        tx.sql(),
                        dispute.filedBy(),
                        dispute.respondentId(),
                        messages.toArray(Long[]::new),
                        new Long[0],
                        new Long[] {dispute.tradeId()}))
                .compose(snapshot -> DisputeSql.SNAPSHOT.run(tx.sql(), dispute.id(), snapshot));
    }

    Future<Buffer> own(Moderation.Staff asked) {
        return DisputeSql.OWN
                .first(db.sql(), asked.id(), asked.by().userId())
                .map(Disputes::found)
                .map(JsonObject::toBuffer);
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

    private static JsonObject found(Optional<JsonObject> dispute) {
        return dispute.orElseThrow(() -> Failure.notFound("dispute"));
    }

    /** A party's own, the newest first. */
    Future<Buffer> ownPage(Moderation.ListOf list) {
        long user = list.by().userId();
        return page(
                list,
                "own disputes " + user + " " + list.status(),
                Long.MAX_VALUE,
                place -> DisputeSql.OWN_PAGE.list(db.sql(), user, list.status(), place, list.limit() + 1));
    }

    /** All, those that wait the longest first. */
    Future<Buffer> page(Moderation.ListOf list) {
        return page(
                list,
                "disputes " + list.status(),
                0,
                place -> DisputeSql.PAGE.list(db.sql(), list.status(), place, list.limit() + 1));
    }

    private static Future<Buffer> page(
            Moderation.ListOf list, String query, long start, LongFunction<Future<List<JsonObject>>> rows) {
        long place = list.cursor() == null ? start : Cursor.read(query, list.cursor(), 1)[0];
        return rows.apply(place)
                .map(found -> Json.bytes(new JsonObject()
                        .put("disputes", Cursor.page(found, list.limit()))
                        .put("next_cursor", Cursor.behind(found, list.limit(), query, row ->
                                new long[] {row.getLong("id")}))));
    }

    /** Takes a dispute; FORBIDDEN for who is a party or has traded with one. */
    Future<Buffer> assign(Moderation.Staff asked) {
        return staff(
                asked.by(),
                asked.id(),
                "dispute.assign",
                new JsonObject(),
                (tx, locked) -> locked.assigned() != null
                                && locked.assigned() != asked.by().userId()
                                && asked.by().role() != Role.ADMIN
                        ? Future.failedFuture(Failure.conflict("Somebody else has this dispute.")
                                .with("assigned_moderator_id", locked.assigned()))
                        : DisputeSql.ASSIGN
                                .run(tx.sql(), locked.id(), asked.by().userId())
                                .mapEmpty());
    }

    Future<Buffer> requestEvidence(Moderation.Note note) {
        String text = note.content().strip();
        if (text.isEmpty()) {
            throw Failure.invalid("notes", "are required: both parties read them");
        }
        return staff(note.by(), note.id(), "dispute.request_evidence", new JsonObject(), (tx, locked) -> mine(
                        tx, note.by(), locked)
                .compose(mine -> DisputeSql.REQUEST.run(tx.sql(), locked.id(), text))
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
        return staff(resolve.by(), resolve.id(), "dispute.resolve", detail, (tx, locked) -> mine(
                        tx, resolve.by(), locked)
                .compose(mine -> trades.resolve(tx, locked.tradeId(), locked.id(), verdict(resolution, locked)))
                .compose(done -> DisputeSql.RESOLVE.run(
                        tx.sql(), locked.id(), resolution, resolve.resolution().notes(), clock.nowUtc()))
                .compose(done -> board.counted(tx)));
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

    /** Who has not taken a dispute takes it by working on it. */
    private Future<Void> mine(Tx tx, Actor by, DisputeSql.Locked locked) {
        if (locked.assigned() == null) {
            return DisputeSql.ASSIGN.run(tx.sql(), locked.id(), by.userId()).mapEmpty();
        }
        return locked.assigned() == by.userId()
                ? Future.succeededFuture()
                : Future.failedFuture(Failure.conflict("Somebody else has this dispute.")
                        .with("assigned_moderator_id", locked.assigned()));
    }

    private interface Work {
        Future<Void> on(Tx tx, DisputeSql.Locked locked);
    }

    private Future<Buffer> staff(Actor by, long id, String action, JsonObject detail, Work work) {
        return audit.attempt(by, target(id), action, JsonObject.class, tx -> lock(tx, id)
                        .compose(locked -> fair(tx, by, locked).compose(fair -> work.on(tx, locked)))
                        .compose(done -> Audit.done(tx, by.userId(), target(id), action, detail))
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
