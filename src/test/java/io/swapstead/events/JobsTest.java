package io.swapstead.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.swapstead.TestStores;
import io.swapstead.bus.Bus;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final String KIND = "test.work";
    private static final Sql<Long> IN_STATE =
            Sql.of("select count(*) as n from jobs where state = $1", row -> row.getLong("n"));
    private static final Sql<Void> LEASE_RUNS_OUT =
            Sql.update("update jobs set leased_until = clock_timestamp() - interval '1 s'");

    private final Vertx vertx = Vertx.vertx();
    private Db db;
    private Jobs here;
    private Jobs there;

    @BeforeEach
    void open() {
        db = new Db(vertx, TestStores.freshDatabase().url());
        here = new Jobs(vertx, db, new Bus(vertx));
        there = new Jobs(vertx, db, new Bus(vertx));
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void eachJobIsDoneOnceHoweverManyNodesWork() {
        List<String> done = new CopyOnWriteArrayList<>();
        List<String> keys = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
        work(here, done);
        work(there, done);
        keys.forEach(this::queue);
        await().until(() -> count("done") == keys.size());
        assertThat(done).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void theSameWorkWaitsOnce() {
        queue("a");
        queue("a");
        assertThat(count("queued")).isEqualTo(1);
    }

    @Test
    void anOccasionIsNotRepeatedOnceItIsDone() {
        List<String> done = new CopyOnWriteArrayList<>();
        work(here, done);
        here.due(KIND, "noon").await();
        await().until(() -> count("done") == 1);
        there.due(KIND, "noon").await();
        assertThat(count("done")).isEqualTo(1);
        assertThat(count("queued")).isZero();
    }

    @Test
    void aHolderWhoseLeaseRanOutIsReplacedAndFindsOut() {
        Promise<Void> asleep = Promise.promise();
        List<Job> slow = new CopyOnWriteArrayList<>();
        here.work(KIND, job -> {
                    slow.add(job);
                    return asleep.future();
                })
                .await();
        queue("a");
        await().until(() -> !slow.isEmpty());
        LEASE_RUNS_OUT.run(db.sql()).await();
        List<String> done = new CopyOnWriteArrayList<>();
        work(there, done);
        await().until(() -> count("done") == 1);
        assertThatThrownBy(() -> db.tx(slow.get(0)::finish).await())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT));
        asleep.complete();
        assertThat(done).containsExactly("a");
    }

    @Test
    void aJobThatFailsIsTriedAgain() {
        List<Integer> tries = new CopyOnWriteArrayList<>();
        here.work(KIND, job -> {
                    tries.add(job.attempt());
                    return job.attempt() < 2
                            ? Future.failedFuture(new IllegalStateException("not yet"))
                            : db.tx(job::finish);
                })
                .await();
        queue("a");
        await().until(() -> count("done") == 1);
        assertThat(tries).containsExactly(1, 2);
    }

    private void work(Jobs node, List<String> done) {
        node.work(KIND, job -> db.tx(job::finish).onSuccess(finished -> done.add(job.key())))
                .await();
    }

    private void queue(String key) {
        db.tx(tx -> here.queue(tx, KIND, key, null)).await();
    }

    private long count(String state) {
        return IN_STATE.one(db.sql(), state).await();
    }
}
