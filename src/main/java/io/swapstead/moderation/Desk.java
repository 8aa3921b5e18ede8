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

    Desk(Db db, Clock clock, Audit audit) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    Future<Buffer> notes(Moderation.Staff about) {
        return unconcerned(about.by(), about.id(), "note.read")
                .compose(may -> CaseFileSql.NOTES_ABOUT.first(db.sql(), about.id()))
                .map(notes ->
                        notes.orElseThrow(() -> Failure.notFound("trader")).toBuffer());
    }

    Future<JsonObject> add(Moderation.Note note) {
        String text = note.content().strip();
        if (text.isEmpty()) {
            throw Failure.invalid("content", "is empty");
        }
        long by = note.by().userId();
        return unconcerned(note.by(), note.id(), "note.add").compose(may -> add(note, by, text));
    }

    private Future<JsonObject> add(Moderation.Note note, long by, String text) {
        return db.once(note.by(), JsonObject.class, tx -> CaseFileSql.ADD_NOTE
                .first(tx.sql(), by, note.id(), text, clock.nowUtc())
                .map(added -> added.orElseThrow(() -> Failure.notFound("trader")))
                .compose(added -> CaseSql.RENEW
                        .run(tx.sql(), note.id(), by, clock.nowUtc())
                        .compose(renewed -> Audit.done(
                                tx,
                                by,
                                "user:" + note.id(),
                                "note.add",
                                new JsonObject().put("note_id", added.getLong("id"))))
                        .map(added)));
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
