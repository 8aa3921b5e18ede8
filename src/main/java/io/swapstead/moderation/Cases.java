package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller.Role;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who holds which case, and whether they may. */
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

    /** Work on somebody's case keeps it for longer, and the others see that it does. */
    Future<Void> renew(Tx tx, long target, long holder) {
        return CaseSql.RENEW
                .first(tx.sql(), target, holder, clock.nowUtc())
                .compose(renewed -> renewed.isPresent()
                        ? board.changed(tx, "case.claimed", renewed.get())
                        : Future.succeededFuture());
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
