package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/** What staff read of cases: the queue, and all that is known in one. */
final class CaseFiles {
    private static final Set<String> CLOSED = Set.of("resolved", "dismissed");
    /** Before the first line of the queue. */
    private static final long[] START = {0, 0, 0, 0};

    private final Db db;
    private final Clock clock;
    private final Audit audit;
    private final Cases cases;
    private final Scoring scoring;

    CaseFiles(Db db, Clock clock, Audit audit, Cases cases, Scoring scoring) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.cases = cases;
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
                .compose(item -> db.tx(tx -> cases.renew(
                        tx, item.getLong("target_user_id"), asked.by().userId())))
                .compose(renewed -> CaseFileSql.FILE.one(db.sql(), asked.id(), clock.nowUtc()))
                .compose(file -> scoring.of(db.sql(), asked.id(), file.getLong("target_user_id"))
                        .map(score -> file.put("guidance", Guidance.of(file, score))))
                .compose(file -> seen(asked.by(), file).map(file.toBuffer()));
    }

    /** Nobody reads their own case: it says who reported them. */
    private Future<JsonObject> unconcerned(Moderation.Staff asked, JsonObject about) {
        long by = asked.by().userId();
        return about.getLong("target_user_id") != by
                ? Future.succeededFuture(about)
                : audit.refuse(by, Cases.target(asked.id()), "case.read", Standing.OWN);
    }

    /** Staff who read private messages leave a trace: what a report cites, and what a rule has stored of it. */
    private Future<Void> seen(Actor by, JsonObject file) {
        boolean messages = !file.getJsonArray("reported_messages").isEmpty()
                || file.getJsonArray("auto_flags").stream()
                        .anyMatch(flag ->
                                ((JsonObject) flag).getJsonObject("evidence").containsKey("text"));
        return messages
                ? db.tx(tx -> Audit.done(
                        tx, by.userId(), Cases.target(file.getLong("id")), "case.read_messages", new JsonObject()))
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
}
