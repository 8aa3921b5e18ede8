package io.swapstead.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.TestStores;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private static final Sql<Void> NOTE =
            Sql.update("insert into setting (key, value) values ('seen.' || $1::bigint, to_jsonb($1::bigint))");
    private static final Sql<Long> SEEN =
            Sql.of("select count(*) as n from setting where key like 'seen.%'", row -> row.getLong("n"));

    private static final Sql<Void> HURRY = Sql.update("select set_config('statement_timeout', '1ms', true)");
    private static final Sql<Void> SLOW = Sql.update("select pg_sleep(0.1)");

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);
    private Db db;
    private EventLog log;

    @BeforeEach
    void open() {
        db = new Db(vertx, TestStores.freshDatabase().url());
        log = new EventLog(vertx, bus, new Clock());
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void everyEventOfOverlappingTransactionsTakesEffectOnceOnTwoNodes() {
        List<Long> order = new CopyOnWriteArrayList<>();
        follower(order).start().await();
        follower(order).start().await();
        int events = 200;
        Future.all(IntStream.range(0, events).mapToObj(this::surely).toList()).await();
        await().until(() -> SEEN.one(db.sql()).await() == events);
        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, events).boxed().toList());
    }

    @Test
    void anEventThatCannotBeDigestedDoesNotStopTheRest() {
        List<Long> order = new CopyOnWriteArrayList<>();
        new Follower(vertx, db, bus, "picky", (tx, events) -> {
                    if (events.stream().anyMatch(event -> event.id("n") == 2)) {
                        return Future.failedFuture(new IllegalStateException("cannot digest"));
                    }
                    return note(tx, events, order);
                })
                .start()
                .await();
        for (long n = 0; n < 5; n++) {
            long number = n;
            db.tx(tx -> log.append(tx, "user.updated", null, new JsonObject().put("n", number)))
                    .await();
        }
        await().until(() -> SEEN.one(db.sql()).await() == 4);
        assertThat(new ArrayList<>(order)).contains(0L, 1L, 3L, 4L).doesNotContain(2L);
    }

    @Test
    void aBatchThatTakesTooLongIsTakenInParts() {
        List<Long> order = new CopyOnWriteArrayList<>();
        int most = 3;
        new Follower(
                        vertx,
                        db,
                        bus,
                        "slow",
                        (tx, events) -> events.size() > most
                                ? HURRY.run(tx.sql())
                                        .compose(hurried -> SLOW.run(tx.sql()))
                                        .mapEmpty()
                                : note(tx, events, order))
                .start()
                .await();
        append(20);
        await().until(() -> SEEN.one(db.sql()).await() == 20);
        assertThat(order)
                .containsExactlyElementsOf(LongStream.range(0, 20).boxed().toList());
    }

    @Test
    void anEventThatIsRefusedDoesNotStopTheRest() {
        List<Long> order = new CopyOnWriteArrayList<>();
        new Follower(
                        vertx,
                        db,
                        bus,
                        "refusing",
                        (tx, events) -> events.stream().anyMatch(event -> event.id("n") == 2)
                                ? Future.failedFuture(Failure.conflict("not now"))
                                : note(tx, events, order))
                .start()
                .await();
        append(5);
        await().until(() -> SEEN.one(db.sql()).await() == 4);
        assertThat(order).containsExactly(0L, 1L, 3L, 4L);
    }

    /** In one transaction, so that a follower finds all of them at once. */
    private void append(int events) {
        db.tx(tx -> {
                    Future<?> all = Future.succeededFuture();
                    for (long n = 0; n < events; n++) {
                        long number = n;
                        all = all.compose(
                                before -> log.append(tx, "user.updated", null, new JsonObject().put("n", number)));
                    }
                    return all;
                })
                .await();
    }

    private Follower follower(List<Long> order) {
        return new Follower(vertx, db, bus, "test", (tx, events) -> note(tx, events, order));
    }

    private static Future<Void> note(io.swapstead.db.Tx tx, List<Event> events, List<Long> order) {
        Future<?> done = Future.succeededFuture();
        for (Event event : events) {
            done = done.compose(before -> NOTE.run(tx.sql(), event.id("n")));
        }
        return done.map(all -> {
            tx.afterCommit(() -> events.forEach(event -> order.add(event.id("n"))));
            return null;
        });
    }

    /** A machine that is busy may have no connection yet; then nothing was written, and the client tries again. */
    private Future<Void> surely(int n) {
        return slowWrite(n).recover(busy -> surely(n));
    }

    /** Holds its transaction open for a moment after its number was given, so that later numbers commit first. */
    private Future<Void> slowWrite(int n) {
        return db.tx(tx -> log.append(tx, "user.updated", null, new JsonObject().put("n", (long) n))
                .compose(appended -> pause(ThreadLocalRandom.current().nextInt(1, 40))));
    }

    private Future<Void> pause(long millis) {
        Promise<Void> waited = Promise.promise();
        vertx.setTimer(millis, id -> waited.complete());
        return waited.future();
    }
}
