package io.swapstead.social;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** What somebody noted down about others, for themselves alone; so nothing is told to anybody. */
final class Notes {
    private final Db db;
    private final Clock clock;

    Notes(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Future<JsonObject> read(Social.Toward toward) {
        return NoteSql.GET
                .first(db.sql(), toward.userId(), toward.by().userId())
                .map(note -> note.orElseThrow(() -> Failure.notFound("note")));
    }

    Future<JsonObject> write(Social.Write write) {
        long me = write.by().userId();
        return db.once(write.by(), JsonObject.class, tx -> Pair.meet(tx, me, write.userId())
                .compose(met -> NoteSql.WRITE.run(tx.sql(), write.userId(), me, write.content(), clock.nowUtc()))
                .compose(written -> NoteSql.GET.one(tx.sql(), write.userId(), me)));
    }

    Future<Void> remove(Social.Toward toward) {
        long me = toward.by().userId();
        return db.once(toward.by(), Void.class, tx -> NoteSql.REMOVE
                .run(tx.sql(), toward.userId(), me)
                .compose(removed ->
                        removed == 1 ? Future.succeededFuture() : Pair.requireVisible(tx.sql(), me, toward.userId())));
    }
}
