package io.swapstead.moderation;

import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** What was done about somebody, as they themselves may know it. */
final class Sanctions {
    private final Db db;
    private final Clock clock;

    Sanctions(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Future<Buffer> own(Moderation.Own own) {
        String query = "sanctions " + own.by().userId();
        long before = own.cursor() == null ? Long.MAX_VALUE : Cursor.read(query, own.cursor(), 1)[0];
        return ActionSql.OWN
                .list(db.sql(), own.by().userId(), clock.nowUtc(), before, own.limit() + 1)
                .map(rows -> Json.bytes(new JsonObject()
                        .put("actions", Cursor.page(rows, own.limit()))
                        .put("next_cursor", Cursor.behind(rows, own.limit(), query, row ->
                                new long[] {row.getLong("id")}))));
    }

    Future<Void> acknowledge(Moderation.Staff own) {
        long user = own.by().userId();
        return ActionSql.IS_OWN
                .one(db.sql(), own.id(), user)
                .compose(mine -> mine
                        ? ActionSql.ACKNOWLEDGE
                                .run(db.sql(), own.id(), user, clock.nowUtc())
                                .mapEmpty()
                        : Future.failedFuture(Failure.notFound("action")));
    }
}
