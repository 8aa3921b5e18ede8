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

/** The queue of cases, and who holds which. */
final class Cases {
    private final Db db;
    private final EventLog events;
    private final Clock clock;
    private final Audit audit;
    private final Board board;

    Cases(Db db, EventLog events, Clock clock, Audit audit, Board board) {
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.board = board;
    }

    Future<Buffer> queue(Moderation.Queue asked) {
        String query = "queue %s %s %s %s %s"
                .formatted(
                        asked.flagType(),
                        asked.flagLevel(),
                        asked.status(),
                        asked.claim(),
                        "mine".equals(asked.claim()) ? asked.by().userId() : 0);
        long[] after = asked.cursor() == null ? null : Cursor.read(query, asked.cursor(), 4);
        var now = clock.nowUtc();
        Future<JsonObject> counts = CaseSql.COUNTS.one(
                db.sql(),
                now,
                asked.flagType(),
                asked.flagLevel(),
                asked.status(),
                asked.claim(),
                asked.by().userId());
        Future<List<CaseSql.Line>> lines = CaseSql.QUEUE.list(
                db.sql(),
                now,
                asked.flagType(),
                asked.flagLevel(),
                asked.status(),
                asked.claim(),
                asked.by().userId(),
                after == null ? null : (Long) after[0],
                after == null ? null : (Long) after[1],
                after == null ? null : (Long) after[2],
                after == null ? null : (Long) after[3],
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
        return CaseFileSql.FILE
                .first(db.sql(), asked.id(), clock.nowUtc())
                .map(file -> file.orElseThrow(() -> Failure.notFound("case")))
                .compose(file -> unconcerned(asked, file))
                .compose(file -> score(asked.id()).map(score -> file.put("guidance", Guidance.of(file, score))))
                .compose(file -> CaseSql.RENEW
                        .run(
                                db.sql(),
                                file.getLong("target_user_id"),
                                asked.by().userId(),
                                clock.nowUtc())
                        .compose(renewed -> seen(asked.by(), file))
                        .map(file.toBuffer()));
    }

    /** Nobody reads their own case: it says who reported them. */
    private Future<JsonObject> unconcerned(Moderation.Staff asked, JsonObject about) {
        long by = asked.by().userId();
        return about.getLong("target_user_id") != by
                ? Future.succeededFuture(about)
                : audit.refuse(by, target(asked.id()), "case.read", Standing.OWN);
    }

    /** Staff who read private messages leave a trace. */
    private Future<Void> seen(Actor by, JsonObject file) {
        boolean messages =
                !file.getJsonArray("reported_messages", new JsonArray()).isEmpty();
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
                .compose(item -> score(asked.id()))
                .map(score -> Json.bytes(new JsonObject()
                        .put("score", score.total())
                        .put("level", score.level().word())
                        .put("critical", score.critical())
                        .put("addends", new JsonArray(Json.bytes(score.addends())))));
    }

    private Future<Score> score(long id) {
        return db.tx(tx -> CaseSql.LOCK.first(tx.sql(), id).compose(found -> score(tx, found.orElseThrow())));
    }

    private Future<Score> score(Tx tx, CaseSql.Locked locked) {
        return CaseSql.REPORTS
                .list(tx.sql(), locked.id())
                .compose(reports -> CaseSql.FLAGS.list(tx.sql(), locked.id()).compose(flags -> CaseSql.UPHELD
                        .one(tx.sql(), locked.targetId(), clock.nowUtc())
                        .map(upheld -> Score.of(reports, flags, upheld))));
    }

    /** Opens or finds the target's case, for a report or flag to be added; it is locked from then on. */
    Future<CaseSql.Locked> open(Tx tx, long target) {
        return CaseSql.OPEN.one(tx.sql(), target, clock.nowUtc()).compose(id -> CaseSql.LOCK.one(tx.sql(), id));
    }

    /** Counts anew what is known, and tells the moderators. */
    Future<Void> refresh(Tx tx, CaseSql.Locked locked) {
        return score(tx, locked).compose(score -> {
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
                    .compose(scored -> opened(tx, locked, score))
                    .compose(told -> board.changed(tx, "case.created", locked.id()));
        });
    }

    private Future<Void> opened(Tx tx, CaseSql.Locked locked, Score score) {
        boolean first =
                score.addends().stream().filter(addend -> addend.id() != null).count() == 1;
        return first ? events.append(tx, "case.opened", null, about(locked)) : Future.succeededFuture();
    }

    Future<Buffer> claim(Moderation.Staff asked) {
        Actor by = asked.by();
        return audit.attempt(by.userId(), target(asked.id()), "case.claim", tx -> lock(tx, asked.id())
                        .compose(locked -> impartial(tx, by, locked).compose(fair -> {
                            Long holder = locked.heldBy(clock.nowUtc());
                            if (holder != null && holder != by.userId()) {
                                throw held(locked);
                            }
                            return CaseSql.LET_GO_OTHERS
                                    .run(tx.sql(), by.userId(), locked.id())
                                    .compose(free ->
                                            CaseSql.CLAIM.run(tx.sql(), locked.id(), by.userId(), clock.nowUtc()))
                                    .compose(claimed -> events.append(tx, "case.claimed", by.userId(), about(locked)))
                                    .compose(told -> board.changed(tx, "case.claimed", locked.id()))
                                    .compose(told -> Audit.done(
                                            tx, by.userId(), target(locked.id()), "case.claim", new JsonObject()));
                        })))
                .compose(claimed -> item(asked.id()));
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

    /** Fails with FORBIDDEN for who is no judge in the case. */
    Future<Role> impartial(Tx tx, Actor by, CaseSql.Locked locked) {
        return CaseSql.STANDING
                .one(tx.sql(), locked.id(), by.userId(), clock.nowUtc())
                .map(known -> {
                    Role role = (Role) known[0];
                    new Standing(by, locked.targetId(), role, (Boolean) known[1], (Boolean) known[2]).impartial();
                    return role;
                });
    }

    private Future<Buffer> item(long id) {
        return CaseSql.ITEM.one(db.sql(), id, clock.nowUtc()).map(JsonObject::toBuffer);
    }

    /** Somebody else's claim, by name. */
    static Failure held(CaseSql.Locked locked) {
        return Failure.conflict("%s is working on this case.".formatted(locked.holder()))
                .with("claimed_by", locked.claimedBy())
                .with("claimed_by_username", locked.holder())
                .with("current", new JsonObject().put("status", locked.status()))
                .with("version", locked.version());
    }

    static JsonObject about(CaseSql.Locked locked) {
        return new JsonObject().put("case_id", locked.id()).put("target_user_id", locked.targetId());
    }

    static String target(long id) {
        return String.format(Locale.ROOT, "case:%d", id);
    }
}
