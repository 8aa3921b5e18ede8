package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Many cases dismissed at once, each with its own reasons why it cannot be. */
final class Dismissals {
    /** In place of a version that was not given. */
    private static final int ANY = -1;

    private final Db db;
    private final Clock clock;
    private final Cases cases;
    private final Closing closing;

    Dismissals(Db db, Clock clock, Cases cases, Closing closing) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.closing = closing;
    }

    /**
     * Dismisses many in one transaction, whoever has which open; those that cannot be are named, and the log has them, too. What
     * somebody else holds, or what has moved on since it was seen, stays.
     */
    Future<JsonObject> dismissAll(Moderation.DismissAll all) {
        List<Long> ids = all.dismissal().caseIds();
        List<Integer> versions = all.dismissal().versions();
        if (versions != null && versions.size() != ids.size()) {
            throw Failure.invalid("versions", "must be as many as case_ids");
        }
        SortedMap<Long, Integer> seen = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            seen.put(ids.get(i), versions == null ? ANY : versions.get(i));
        }
        String reason = all.dismissal().reason();
        if (reason.isBlank()) {
            throw Failure.invalid("reason", "is required");
        }
        Sanction dismiss = new Sanction("dismiss", reason.strip(), null, null);
        return db.once(all.by(), JsonObject.class, tx -> {
            JsonArray dismissed = new JsonArray();
            JsonArray refused = new JsonArray();
            Future<Void> done = Future.succeededFuture();
            for (var each : seen.entrySet()) {
                long id = each.getKey();
                done = done.compose(before -> dismissible(tx, all.by(), id, each.getValue()))
                        .compose(locked -> ActionSql.add(tx, all.by(), locked, dismiss, null, null, clock.nowUtc())
                                .compose(action -> closing.close(tx, all.by(), locked, dismiss)))
                        .map(closed -> dismissed.add(id))
                        .recover(error -> error instanceof Failure failure && failure.kind().status < 500
                                ? Future.succeededFuture(refused.add(
                                        new JsonObject().put("id", id).put("reason", failure.message())))
                                : Future.failedFuture(error))
                        .mapEmpty();
            }
            JsonObject answer = new JsonObject().put("dismissed", dismissed).put("refused", refused);
            return done.compose(end -> log(tx, all.by(), answer)).map(answer);
        });
    }

    private Future<CaseSql.Locked> dismissible(Tx tx, Actor by, long id, int version) {
        return cases.lock(tx, id).compose(locked -> cases.impartial(tx, by, locked.targetId(), id)
                .map(fair -> {
                    Long holder = locked.heldBy(clock.nowUtc());
                    if (holder != null && holder != by.userId()) {
                        throw Cases.held(locked);
                    }
                    Cases.requireOpen(locked);
                    locked.requireVersion(version == ANY ? null : version);
                    return locked;
                }));
    }

    private static Future<Void> log(Tx tx, Actor by, JsonObject answer) {
        Future<Void> logged = Future.succeededFuture();
        for (Object id : answer.getJsonArray("dismissed")) {
            logged = logged.compose(
                    before -> Audit.done(tx, by.userId(), Cases.target((Long) id), "case.dismiss", new JsonObject()));
        }
        for (Object each : answer.getJsonArray("refused")) {
            JsonObject one = (JsonObject) each;
            logged = logged.compose(before -> Audit.refused(
                    tx, by.userId(), Cases.target(one.getLong("id")), "case.dismiss", one.getString("reason")));
        }
        return logged;
    }
}
