package io.swapstead.moderation;

import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.trades.Interventions;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Trades that went wrong, as their parties have it: frozen, copied, and put before somebody impartial. */
final class Disputes {
    private final Db db;
    private final Clock clock;
    private final Board board;
    private final Interventions trades;

    Disputes(Db db, Clock clock, Board board, Interventions trades) {
        this.db = db;
        this.clock = clock;
        this.board = board;
        this.trades = trades;
    }

    /** Opens a dispute: the trade stands still, its thread is open again, everything is copied, and it is given to somebody. */
    Future<JsonObject> open(Moderation.Dispute dispute) {
        long by = dispute.by().userId();
        String description = dispute.complaint().description().strip();
        if (description.isEmpty()) {
            throw Failure.invalid("description", "is required: say what went wrong");
        }
        return db.once(dispute.by(), JsonObject.class, tx -> DisputeSql.PARTY
                .first(tx.sql(), dispute.tradeId(), by)
                .map(found -> found.orElseThrow(() -> Failure.notFound("trade")))
                .compose(trade -> DisputeSql.ADD
                        .first(tx.sql(), trade, by, dispute.complaint().disputeType(), description, clock.nowUtc())
                        .map(added -> added.orElseThrow(
                                () -> Failure.conflict("There is an open dispute about this trade already.")))
                        .compose(id -> trades.freeze(tx, trade, by, id)
                                .compose(frozen -> DisputeSql.LOCK.one(tx.sql(), id))
                                .compose(added -> copy(tx, added))
                                .compose(copied -> DisputeSql.REOPEN_THREAD.run(tx.sql(), trade))
                                .compose(open -> DisputeSql.GIVE.run(tx.sql(), id, clock.nowUtc()))
                                .compose(given -> board.counted(tx))
                                .compose(told -> board.disputed(tx, id))
                                .compose(told -> DisputeSql.OWN.one(tx.sql(), id, by)))));
    }

    private static Future<Integer> copy(Tx tx, DisputeSql.Locked dispute) {
        return DisputeSql.MESSAGES
                .list(tx.sql(), dispute.tradeId())
                .compose(messages -> EvidenceSql.SNAPSHOT.one(
                        tx.sql(),
                        dispute.filedBy(),
                        dispute.respondentId(),
                        messages.toArray(Long[]::new),
                        new Long[0],
                        new Long[] {dispute.tradeId()}))
                .compose(snapshot -> DisputeSql.SNAPSHOT.run(tx.sql(), dispute.id(), snapshot));
    }

    Future<Buffer> own(Moderation.Staff asked) {
        return DisputeSql.OWN
                .first(db.sql(), asked.id(), asked.by().userId())
                .map(Disputes::found)
                .map(JsonObject::toBuffer);
    }

    /** A party's own, the newest first. */
    Future<Buffer> ownPage(Moderation.ListOf list) {
        long user = list.by().userId();
        return page(
                list,
                "own disputes " + user + " " + list.status(),
                Long.MAX_VALUE,
                place -> DisputeSql.OWN_PAGE.list(db.sql(), user, list.status(), place, list.limit() + 1));
    }

    static Future<Buffer> page(
            Moderation.ListOf list, String query, long start, LongFunction<Future<List<JsonObject>>> rows) {
        long place = list.cursor() == null ? start : Cursor.read(query, list.cursor(), 1)[0];
        return rows.apply(place)
                .map(found -> Json.bytes(new JsonObject()
                        .put("disputes", Cursor.page(found, list.limit()))
                        .put("next_cursor", Cursor.behind(found, list.limit(), query, row ->
                                new long[] {row.getLong("id")}))));
    }

    static JsonObject found(Optional<JsonObject> dispute) {
        return dispute.orElseThrow(() -> Failure.notFound("dispute"));
    }
}
