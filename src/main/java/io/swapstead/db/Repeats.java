package io.swapstead.db;

import io.swapstead.core.Actor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Commands that a client may repeat: the first answer is kept in the transaction of its effect, so after a crash or a lost reply
 * the same key finds either both or neither. A repeat that comes while the first is under way waits for it.
 */
final class Repeats {
    private static final Sql<Void> CLAIM = Sql.update(
            """
            insert into idempotency_keys as k (user_id, key, request_hash) values ($1, $2, $3)
            on conflict (user_id, key) do update
            set request_hash = excluded.request_hash, status = null, response = null, created_at = now()
            where k.created_at < now() - interval '24 hours'""");
    private static final Sql<Buffer[]> FIRST =
            Sql.of("select request_hash, response from idempotency_keys where user_id = $1 and key = $2", row ->
                    new Buffer[] {row.getBuffer("request_hash"), row.getBuffer("response")});
    private static final Sql<Void> KEEP =
            Sql.update("update idempotency_keys set status = 200, response = $3 where user_id = $1 and key = $2");

    private Repeats() {}

    static <A> Future<A> run(Tx tx, Actor actor, Actor.Once once, Class<A> type, Function<Tx, Future<A>> work) {
        byte[] hash = HexFormat.of().parseHex(once.hash());
        return CLAIM.run(tx.sql(), actor.userId(), once.key(), Buffer.buffer(hash))
                .compose(claimed -> claimed == 1
                        ? work.apply(tx)
                                .compose(answer -> KEEP.run(tx.sql(), actor.userId(), once.key(), encoded(answer))
                                        .map(answer))
                        : FIRST.one(tx.sql(), actor.userId(), once.key()).map(first -> repeated(first, hash, type)));
    }

    /** Whether this very command was answered before. */
    static Future<Boolean> has(SqlClient sql, Actor actor, Actor.Once once) {
        byte[] hash = HexFormat.of().parseHex(once.hash());
        return FIRST.first(sql, actor.userId(), once.key())
                .map(first -> first.filter(found -> Arrays.equals(found[0].getBytes(), hash))
                        .isPresent());
    }

    private static Buffer encoded(Object answer) {
        return answer == null ? Buffer.buffer() : Json.bytes(answer);
    }

    @SuppressWarnings("NullAway") // a command that answers Void answers null
    private static <A> A repeated(Buffer[] first, byte[] hash, Class<A> type) {
        if (!Arrays.equals(first[0].getBytes(), hash)) {
            throw Failure.conflict("This Idempotency-Key was used for another request.");
        }
        return first[1].length() == 0 ? null : Json.read(first[1], type);
    }
}
