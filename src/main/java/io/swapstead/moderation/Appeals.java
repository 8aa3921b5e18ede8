package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller.Role;
import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.core.Text;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A second look at an action, by somebody else. */
final class Appeals {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int SHORTEST = 20;
    private static final Set<String> APPEALABLE = Set.of("warn", "restrict", "suspend", "ban");

    private final Db db;
    private final EventLog events;
    private final Clock clock;
    private final Audit audit;
    private final Cases cases;
    private final Lifts lifts;
    private final Effects effects;
    private final Board board;

    Appeals(Db db, EventLog events, Clock clock, Audit audit, Cases cases, Lifts lifts, Effects effects, Board board) {
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.cases = cases;
        this.lifts = lifts;
        this.effects = effects;
        this.board = board;
    }

    /** Files the one appeal of an action. */
    Future<JsonObject> file(Moderation.Appeal file) {
        Actor by = file.by();
        Moderation.AppealText text = file.appeal();
        if (Text.length(text.appealText().strip()) < SHORTEST) {
            throw Failure.invalid("appeal_text", "must say in at least " + SHORTEST + " characters why");
        }
        return db.once(by, JsonObject.class, tx -> ActionSql.GET
                .first(tx.sql(), text.moderationActionId())
                .map(found -> found.filter(
                                taken -> taken.targetId() == by.userId() && APPEALABLE.contains(taken.type()))
                        .orElseThrow(() -> Failure.notFound("action")))
                .compose(taken -> {
                    if (taken.createdAt().plus(WINDOW).isBefore(clock.nowUtc())) {
                        throw Failure.conflict("An action can be appealed within 30 days; these are over.");
                    }
                    return add(tx, by.userId(), text);
                })
                .compose(id -> events.append(
                                tx, "appeal.filed", by.userId(), about(id, by.userId(), text.moderationActionId()))
                        .compose(told -> board.counted(tx))
                        .compose(told -> AppealSql.OWN.one(tx.sql(), id))));
    }

    private Future<Long> add(Tx tx, long user, Moderation.AppealText text) {
        List<String> urls = text.evidenceUrls() == null ? List.of() : text.evidenceUrls();
        return AppealSql.ADD
                .first(
                        tx.sql(),
                        user,
                        text.moderationActionId(),
                        text.appealText().strip(),
                        urls.toArray(String[]::new),
                        clock.nowUtc())
                .map(id -> id.orElseThrow(() -> Failure.conflict("This action has been appealed already.")));
    }

    Future<Buffer> page(Moderation.ListOf list) {
        String query = "appeals " + list.status();
        long after = list.cursor() == null ? 0 : Cursor.read(query, list.cursor(), 1)[0];
        return AppealSql.PAGE
                .list(db.sql(), list.status(), after, list.limit() + 1)
                .map(rows -> Json.bytes(new JsonObject()
                        .put("appeals", Cursor.page(rows, list.limit()))
                        .put("next_cursor", Cursor.behind(rows, list.limit(), query, row ->
                                new long[] {row.getLong("id")}))));
    }

    /** Decides an appeal: the action stands, is shortened, or is taken back. */
    Future<JsonObject> resolve(Moderation.Resolve resolve) {
        Actor by = resolve.by();
        String target = "appeal:" + resolve.id();
        return audit.attempt(by, target, "appeal.resolve", JsonObject.class, tx -> AppealSql.LOCK
                .first(tx.sql(), resolve.id())
                .map(found -> found.orElseThrow(() -> Failure.notFound("appeal")))
                .compose(
                        // Who sanctions the trader anew meanwhile, waits or is seen: what is in force is counted under
                        // this lock.
                        appeal -> effects.lock(tx, appeal.userId())
                                .compose(held -> ActionSql.GET.one(tx.sql(), appeal.actionId()))
                                .compose(taken -> fair(tx, by, appeal, taken)
                                        .compose(fair -> decide(tx, by, appeal, taken, resolve.resolution()))))
                .compose(done -> Audit.done(
                        tx,
                        by.userId(),
                        target,
                        "appeal.resolve",
                        new JsonObject().put("resolution", resolve.resolution().resolution())))
                .compose(logged -> AppealSql.GET.one(tx.sql(), resolve.id())));
    }

    /** By somebody who has nothing to do with either: as with cases, and never by who took the action. */
    private Future<Void> fair(Tx tx, Actor by, AppealSql.Locked appeal, ActionSql.Taken taken) {
        if (Objects.equals(taken.moderatorId(), by.userId())) {
            throw Failure.forbidden("You took this action yourself. Somebody else has to look at the appeal.");
        } else if (appeal.userId() == by.userId()) {
            throw Failure.forbidden("This appeal is your own.");
        }
        return cases.impartial(tx, by, appeal.userId(), taken.caseId()).map(fair -> {
            if (!appeal.status().equals("pending")) {
                throw Failure.conflict("This appeal has been decided already.")
                        .with("current", new JsonObject().put("status", appeal.status()));
            }
            return null;
        });
    }

    private Future<Void> decide(
            Tx tx, Actor by, AppealSql.Locked appeal, ActionSql.Taken taken, Moderation.Resolution resolution) {
        String notes = resolution.notes() == null ? "" : resolution.notes().strip();
        if (notes.isEmpty()) {
            throw Failure.invalid("notes", "are required: the trader will read them");
        }
        if (resolution.durationDays() != null && !resolution.resolution().equals("reduced")) {
            throw Failure.invalid("duration_days", "is only for reduced");
        }
        return change(tx, by, taken, resolution, notes)
                .compose(changed -> AppealSql.RESOLVE.run(
                        tx.sql(), appeal.id(), resolution.resolution(), by.userId(), notes, clock.nowUtc()))
                .compose(done -> events.append(
                        tx,
                        "appeal.resolved",
                        by.userId(),
                        about(appeal.id(), appeal.userId(), taken.id()).put("resolution", resolution.resolution())))
                .compose(told -> board.counted(tx));
    }

    private Future<?> change(Tx tx, Actor by, ActionSql.Taken taken, Moderation.Resolution resolution, String notes) {
        return switch (resolution.resolution()) {
            case "upheld" -> Future.succeededFuture();
            case "overturned" -> {
                if (taken.type().equals("ban") && by.role() != Role.ADMIN) {
                    throw Failure.forbidden("Only an admin can overturn a ban.");
                }
                yield taken.superseded()
                        ? Future.succeededFuture()
                        : lifts.revise(tx, by, taken, new Sanction("lift", notes, null, null));
            }
            default -> reduce(tx, by, taken, Sanction.days(resolution.durationDays()), notes);
        };
    }

    private Future<JsonObject> reduce(Tx tx, Actor by, ActionSql.Taken taken, int days, String notes) {
        if (taken.type().equals("warn") || taken.superseded()) {
            throw new Failure(Failure.Kind.IMPOSSIBLE, "This action has no duration that could be reduced.")
                    .field("resolution", "cannot be reduced");
        }
        if (taken.type().equals("ban") && by.role() != Role.ADMIN) {
            throw Failure.forbidden("Only an admin can reduce a ban.");
        }
        if (taken.expiresAt() != null && !taken.expiresAt().isAfter(clock.nowUtc())) {
            throw new Failure(Failure.Kind.IMPOSSIBLE, "This action is over; there is nothing left to reduce.")
                    .field("resolution", "cannot be reduced");
        }
        if (taken.days() != null && days >= taken.days()) {
            throw Failure.invalid("duration_days", "must be less than the " + taken.days() + " that it was");
        }
        String type = taken.type().equals("ban") ? "suspend" : taken.type();
        return lifts.revise(tx, by, taken, new Sanction(type, notes, days, taken.capabilities()));
    }

    private static JsonObject about(long appeal, long user, long action) {
        return new JsonObject().put("appeal_id", appeal).put("user_id", user).put("action_id", action);
    }
}
