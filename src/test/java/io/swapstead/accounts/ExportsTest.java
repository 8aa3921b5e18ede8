package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.TestStores;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.events.JobProgress;
import io.swapstead.events.Jobs;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private static final Sql<Long> USER = Sql.of(
            "insert into users (public_id, username, email, password_hash, display_name) "
                    + "values ('publicid1', 'ada', 'ada@example.org', 'x', 'Ada') returning id",
            row -> row.getLong("id"));

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);
    private final Db db = new Db(vertx, TestStores.freshDatabase().url());
    private final Jobs jobs = new Jobs(vertx, db, bus);

    @AfterEach
    void close() {
        jobs.stop();
        vertx.close().await();
    }

    @Test
    void muchIsGatheredByAJobThatSaysHowFarItIs() {
        Accounts.UserId ada = new Accounts.UserId(USER.one(db.sql()).await());
        List<JobProgress> told = new CopyOnWriteArrayList<>();
        bus.hear(Jobs.PROGRESS, told::add).await();
        Exports exports = new Exports(db, jobs, new Clock(), -1);
        assertThat(exports.get(ada).await().length()).isZero();
        jobs.work(Exports.KIND, exports::run).await();
        Buffer file = await().until(() -> exports.get(ada).await(), made -> made.length() > 0);
        assertThat(file.toJsonObject().getJsonArray("users").getJsonObject(0).getString("username"))
                .isEqualTo("ada");
        await().untilAsserted(() -> assertThat(told).isNotEmpty().allSatisfy(at -> assertThat(at.userId())
                .isEqualTo(ada.userId())));
    }

    @Test
    void littleIsThereAtOnce() {
        Accounts.UserId ada = new Accounts.UserId(USER.one(db.sql()).await());
        assertThat(new Exports(db, jobs, new Clock(), 100)
                        .get(ada)
                        .await()
                        .toJsonObject()
                        .getJsonArray("users"))
                .hasSize(1);
    }
}
