package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** What staff keep among themselves: notes about people, their history, how much there is to do. */
final class Desk {
    private final Db db;
    private final Clock clock;
    private final Audit audit;
    private final Cases cases;

    Desk(Db db, Clock clock, Audit audit, Cases cases) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.cases = cases;
    }

    Future<Buffer> notes(Moderation.Staff about) {
        return unconcerned(about.by(), about.id(), "note.read")
                .compose(may -> CaseFileSql.NOTES_ABOUT.first(db.sql(), about.id()))
                .map(notes ->
                        notes.orElseThrow(() -> Failure.notFound("trader")).toBuffer());
    }

    Future<JsonObject> add(Moderation.Note note) {
        long by = note.by().userId();
        String target = "user:" + note.id();
        return unconcerned(note.by(), note.id(), "note.add")
                .compose(may -> audit.attempt(note.by(), target, "note.add", JsonObject.class, tx -> {
                    String text = note.content().strip();
                    if (text.isEmpty()) {
                        throw Failure.invalid("content", "is empty");
                    }
                    return CaseFileSql.ADD_NOTE
                            .first(tx.sql(), by, note.id(), text, clock.nowUtc())
                            .map(added -> added.orElseThrow(() -> Failure.notFound("trader")))
                            .compose(added -> cases.renew(tx, note.id(), by)
                                    .compose(renewed -> Audit.done(
                                            tx,
                                            by,
                                            target,
                                            "note.add",
                                            new JsonObject().put("note_id", added.getLong("id"))))
                                    .map(added));
                }));
    }

    Future<Buffer> history(Moderation.Staff about) {
        return unconcerned(about.by(), about.id(), "history.read")
                .compose(may -> CaseFileSql.HISTORY.first(db.sql(), about.id(), clock.nowUtc()))
                .map(history ->
                        history.orElseThrow(() -> Failure.notFound("trader")).toBuffer());
    }

    /** What staff think of each other is kept from the one whom it is about. */
    private Future<Void> unconcerned(Actor by, long about, String action) {
        return by.userId() != about
                ? Future.succeededFuture()
                : audit.refuse(by.userId(), "user:" + about, action, "This is about yourself. Somebody else keeps it.");
    }

    Future<Buffer> stats() {
        return StatsSql.STATS.one(db.sql(), clock.nowUtc()).map(JsonObject::toBuffer);
    }
}
