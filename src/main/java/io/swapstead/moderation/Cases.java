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
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The queue of cases, and who holds which. */
final class Cases {
    private static final Set<String> CLOSED = Set.of("resolved", "dismissed");
    /** Before the first line of the queue. */
    private static final long[] START = {0, 0, 0, 0};

    private final Db db;
    private final EventLog events;
    private final Clock clock;
    private final Audit audit;
    private final Board board;
    private final Scoring scoring;

    Cases(Db db, EventLog events, Clock clock, Audit audit, Board board, Scoring scoring) {
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.board = board;
        this.scoring = scoring;
    }

    Future<Buffer> queue(Moderation.Queue asked) {
        String query = "queue %s %s %s %s %s"
                .formatted(
                        asked.flagType(),
                        asked.flagLevel(),
                        asked.status(),
                        asked.claim(),
                        "mine".equals(asked.claim()) ? asked.by().userId() : 0);
        long[] after = asked.cursor() == null ? START : Cursor.read(query, asked.cursor(), 4);
        boolean closed = asked.status() != null && CLOSED.contains(asked.status());
        var now = clock.nowUtc();
        Future<JsonObject> counts = (closed ? CaseSql.CLOSED_COUNTS : CaseSql.COUNTS)
                .one(
                        db.sql(),
                        now,
                        asked.flagType(),
                        asked.flagLevel(),
                        asked.status(),
                        asked.claim(),
                        asked.by().userId());
        Future<List<CaseSql.Line>> lines = (closed ? CaseSql.CLOSED_QUEUE : CaseSql.QUEUE)
                .list(
                        db.sql(),
                        now,
                        asked.flagType(),
                        asked.flagLevel(),
                        asked.status(),
                        asked.claim(),
                        asked.by().userId(),
                        after[0],
                        after[1],
                        after[2],
                        after[3],
                        asked.limit() + 1);
        return Future.all(counts, lines)
                .map(both -> Json.bytes(new JsonObject()
                        .put(
                                "items",
                                Cursor.page(lines.result(), asked.limit()).stream()
                                        .map(CaseSql.Line::item)
                                        .toList())
                        .mergeIn(counts.result())
                        .put("next_cursor", Cursor.behind(lines.result(), asked.limit(), query, CaseSql.Line::place))));
    }

    /** The whole file of a case. Who holds it holds it for longer by looking. */
    Future<Buffer> file(Moderation.Staff asked) {
        return CaseSql.ITEM
                .first(db.sql(), asked.id(), clock.nowUtc())
                .map(item -> item.orElseThrow(() -> Failure.notFound("case")))
                .compose(item -> unconcerned(asked, item))
                .compose(
                        item -> renew(item.getLong("target_user_id"), asked.by().userId()))
                .compose(renewed -> CaseFileSql.FILE.one(db.sql(), asked.id(), clock.nowUtc()))
                .compose(file -> scoring.of(db.sql(), asked.id(), file.getLong("target_user_id"))
                        .map(score -> file.put("guidance", Guidance.of(file, score))))
                .compose(file -> seen(asked.by(), file).map(file.toBuffer()));
    }

    private Future<Void> renew(long target, long holder) {
        return db.tx(tx -> renew(tx, target, holder));
    }

    /** Work on somebody's case keeps it for longer, and the others see that it does. */
    Future<Void> renew(Tx tx, long target, long holder) {
        return CaseSql.RENEW
                .first(tx.sql(), target, holder, clock.nowUtc())
                .compose(renewed -> renewed.isPresent()
                        ? board.changed(tx, "case.claimed", renewed.get())
                        : Future.succeededFuture());
    }

    /** Nobody reads their own case: it says who reported them. */
    private Future<JsonObject> unconcerned(Moderation.Staff asked, JsonObject about) {
        long by = asked.by().userId();
        return about.getLong("target_user_id") != by
                ? Future.succeededFuture(about)
                : audit.refuse(by, target(asked.id()), "case.read", Standing.OWN);
    }

    /** Staff who read private messages leave a trace: what a report cites, and what a rule has stored of it. */
    private Future<Void> seen(Actor by, JsonObject file) {
        boolean messages = !file.getJsonArray("reported_messages").isEmpty()
                || file.getJsonArray("auto_flags").stream()
                        .anyMatch(flag ->
                                ((JsonObject) flag).getJsonObject("evidence").containsKey("text"));
        return messages
                ? db.tx(tx ->
                        Audit.done(tx, by.userId(), target(file.getLong("id")), "case.read_messages", new JsonObject()))
                : Future.succeededFuture();
    }

    Future<Buffer> explain(Moderation.Staff asked) {
        return CaseSql.ITEM
                .first(db.sql(), asked.id(), clock.nowUtc())
                .map(item -> item.orElseThrow(() -> Failure.notFound("case")))
                .compose(item -> unconcerned(asked, item))
                .compose(item -> scoring.of(db.sql(), asked.id(), item.getLong("target_user_id")))
                .map(score -> Json.bytes(new JsonObject()
                        .put("score", score.total())
                        .put("level", score.level().word())
                        .put("critical", score.critical())
                        .put("addends", new JsonArray(Json.bytes(score.addends())))));
    }

    Future<Buffer> claim(Moderation.Staff asked) {
        Actor by = asked.by();
        return audit.attempt(by.userId(), target(asked.id()), "case.claim", tx -> lock(tx, asked.id())
                        .compose(locked -> impartial(tx, by, locked.targetId(), locked.id())
                                .compose(fair -> {
                                    Long holder = locked.heldBy(clock.nowUtc());
                                    if (holder != null && holder != by.userId()) {
                                        throw held(locked);
                                    }
                                    requireOpen(locked);
                                    return claim(tx, by.userId(), locked);
                                })))
                .compose(claimed -> item(asked.id()));
    }

    private Future<Void> claim(Tx tx, long by, CaseSql.Locked locked) {
        return CaseSql.LET_GO_OTHERS.list(tx.sql(), by, locked.id()).compose(left -> CaseSql.CLAIM
                .run(tx.sql(), locked.id(), by, clock.nowUtc())
                .compose(claimed -> events.append(tx, "case.claimed", by, about(locked)))
                .compose(told -> letGo(tx, by, left))
                .compose(told -> board.changed(tx, "case.claimed", locked.id()))
                .compose(told -> Audit.done(tx, by, target(locked.id()), "case.claim", new JsonObject())));
    }

    /** What somebody held before is free again, and everybody sees it. */
    private Future<Void> letGo(Tx tx, long by, List<Long> left) {
        Future<Void> told = Future.succeededFuture();
        for (long id : left) {
            told = told.compose(before -> board.changed(tx, "case.released", id))
                    .compose(done -> Audit.done(tx, by, target(id), "case.release", new JsonObject()));
        }
        return told;
    }

    Future<Buffer> release(Moderation.Staff asked) {
        return audit.attempt(asked.by().userId(), target(asked.id()), "case.release", tx -> lock(tx, asked.id())
                        .compose(locked -> {
                            if (locked.targetId() == asked.by().userId()) {
                                throw Failure.forbidden(Standing.OWN);
                            }
                            Long holder = locked.heldBy(clock.nowUtc());
                            boolean senior = asked.by().role() == Role.ADMIN;
                            if (holder == null) {
                                return Future.succeededFuture();
                            } else if (holder != asked.by().userId() && !senior) {
                                throw held(locked);
                            }
                            return CaseSql.RELEASE
                                    .run(tx.sql(), locked.id())
                                    .compose(released -> board.changed(tx, "case.released", locked.id()))
                                    .compose(told -> Audit.done(
                                            tx,
                                            asked.by().userId(),
                                            target(locked.id()),
                                            "case.release",
                                            new JsonObject()));
                        }))
                .compose(released -> item(asked.id()));
    }

    /** The case, locked; NOT_FOUND when there is none. */
    Future<CaseSql.Locked> lock(Tx tx, long id) {
        return CaseSql.LOCK.first(tx.sql(), id).map(found -> found.orElseThrow(() -> Failure.notFound("case")));
    }

    /** Fails with CONFLICT when there is nothing to decide any more. */
    static void requireOpen(CaseSql.Locked locked) {
        if (locked.closed()) {
            throw moved(locked, "This case is closed already.");
        }
    }

    /** A case that is not as whoever acts believes it to be. */
    static Failure moved(CaseSql.Locked locked, String why) {
        return Failure.conflict(why)
                .with("current", new JsonObject().put("status", locked.status()))
                .with("version", locked.version());
    }

    /**
     * Fails with FORBIDDEN for who is no judge of somebody.
     *
     * @param caseId in which it comes up; null outside any
     */
    Future<Void> impartial(Tx tx, Actor by, long targetId, @Nullable Long caseId) {
        return CaseSql.STANDING
                .one(tx.sql(), targetId, by.userId(), clock.nowUtc(), caseId)
                .map(known -> {
                    new Standing(by, targetId, known.role(), known.reported(), known.traded()).impartial();
                    return null;
                });
    }

    private Future<Buffer> item(long id) {
        return CaseSql.ITEM.one(db.sql(), id, clock.nowUtc()).map(JsonObject::toBuffer);
    }

    /** Somebody else's claim, by name. */
    static Failure held(CaseSql.Locked locked) {
        return moved(locked, "%s is working on this case.".formatted(locked.holder()))
                .with("claimed_by", locked.claimedBy())
                .with("claimed_by_username", locked.holder());
    }

    static JsonObject about(CaseSql.Locked locked) {
        return new JsonObject().put("case_id", locked.id()).put("target_user_id", locked.targetId());
    }

    static String target(long id) {
        return String.format(Locale.ROOT, "case:%d", id);
    }
}
