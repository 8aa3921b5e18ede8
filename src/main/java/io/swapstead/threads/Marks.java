package io.swapstead.threads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** How far people have read, that they are writing, and whether they want to hear of it. */
final class Marks {
    private static final Duration TYPING_EVERY = Duration.ofSeconds(5);
    private static final Duration TYPING_LASTS = Duration.ofSeconds(10);

    /** A row when the mark has moved: it never goes back. */
    private static final Sql<Boolean> READ = Sql.of(
            """
            insert into trade_thread_reads as r (thread_id, user_id, last_read_seq, updated_at) values ($1, $2, $3, $4)
            on conflict (thread_id, user_id) do update set last_read_seq = $3, updated_at = $4 where r.last_read_seq < $3
            returning true as moved""",
            row -> row.getBoolean("moved"));

    private static final Sql<Integer> MARK = Sql.of(
            "select last_read_seq from trade_thread_reads where thread_id = $1 and user_id = $2",
            row -> row.getInteger("last_read_seq"));

    private static final Sql<Long> LAST = Sql.of(
            "select max(id) as id from trade_thread_messages where thread_id = $1 and seq <= $2",
            row -> Objects.requireNonNullElse(row.getLong("id"), 0L));

    private static final Sql<Void> MUTE = Sql.update(
            """
            insert into trade_thread_reads (thread_id, user_id, last_read_seq, updated_at, muted) values ($1, $2, 0, $3, $4)
            on conflict (thread_id, user_id) do update set muted = $4""");

    private final Db db;
    private final Clock clock;
    private final Whispers whispers;
    private final Threads.OnRead onRead;
    private final Cache<List<Long>, Boolean> typing = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(TYPING_EVERY)
            .build();

    Marks(Db db, Clock clock, Whispers whispers, Threads.OnRead onRead) {
        this.onRead = onRead;
        this.db = db;
        this.clock = clock;
        this.whispers = whispers;
    }

    Future<Threads.Mark> read(Threads.Read read) {
        long user = read.actor().userId();
        return ThreadState.get(db.sql(), read.tradeId(), user).compose(thread -> {
            int seq = Math.max(0, Math.min(read.seq(), thread.count()));
            return db.tx(tx -> READ.first(tx.sql(), thread.threadId(), user, seq, clock.nowUtc())
                            .compose(moved -> moved.isEmpty()
                                    ? MARK.one(tx.sql(), thread.threadId(), user)
                                    : told(tx, thread, user, seq).map(seq)))
                    .map(now -> new Threads.Mark(read.tradeId(), user, now));
        });
    }

    private Future<Void> told(Tx tx, ThreadState thread, long user, int seq) {
        tx.afterCommit(() -> whispers.read(thread, user, seq));
        return LAST.one(tx.sql(), thread.threadId(), seq)
                .compose(last ->
                        onRead.read(tx, user, "trade:" + thread.parties().tradeId(), last));
    }

    /** More often than every 5 seconds nobody hears it. */
    Future<Void> typing(Threads.Type type) {
        long user = type.actor().userId();
        if (typing.asMap().putIfAbsent(List.of(type.tradeId(), user), true) != null) {
            return Future.succeededFuture();
        }
        return ThreadState.get(db.sql(), type.tradeId(), user).map(thread -> {
            thread.requireOpen();
            whispers.typing(thread, user, clock.now().plus(TYPING_LASTS));
            return null;
        });
    }

    Future<Void> mute(Threads.Mute mute) {
        long user = mute.actor().userId();
        return ThreadState.get(db.sql(), mute.tradeId(), user)
                .compose(thread -> MUTE.run(db.sql(), thread.threadId(), user, clock.nowUtc(), mute.muted()))
                .mapEmpty();
    }
}
