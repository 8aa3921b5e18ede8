package io.swapstead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that starts while its database is busy. */
class SlowDatabaseTest {
    private static final Duration SLOW = Limits.DB_WAIT.multipliedBy(2);

    private final Vertx vertx = Vertx.vertx();
    private final TestStores.Database database = TestStores.freshDatabase();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void theFirstConnectionMayTakeLongerThanARequestWaits(@TempDir Path data) {
        long opened = System.nanoTime();
        int port = vertx.createNetServer()
                .connectHandler(socket -> hold(socket, opened))
                .listen(0, "127.0.0.1")
                .await()
                .actualPort();
        String slow = database.url().replaceFirst(":\\d+/", ":" + port + "/");
        TestStores.Database proxied = new TestStores.Database(slow, database.jdbcUrl());
        try (TestNode node = TestNode.start(proxied, TestStores.freshRedis(), data, Map.of())) {
            assertThat(Browser.at(node.address()).get("/api/cards?limit=1").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatWaitingCannotMendEndsTheStart(@TempDir Path data) {
        String wrong = database.url().replaceFirst("/[^/]*$", "/nosuch");
        TestStores.Database missing = new TestStores.Database(wrong, database.jdbcUrl());
        String redis = TestStores.freshRedis();
        assertThatThrownBy(() -> TestNode.start(missing, redis, data, Map.of()))
                .isInstanceOf(Explained.class)
                .hasMessageContaining("nosuch");
    }

    /** Lets nothing through until the database has been slow for a while. */
    private void hold(NetSocket client, long opened) {
        client.pause();
        long left = SLOW.minusNanos(System.nanoTime() - opened).toMillis();
        Future<?> waited = left > 0 ? vertx.timer(left).mapEmpty() : Future.succeededFuture();
        URI server = URI.create(database.url());
        waited.compose(done -> vertx.createNetClient().connect(server.getPort(), server.getHost()))
                .onSuccess(behind -> {
                    behind.handler(client::write);
                    client.handler(behind::write);
                    behind.closeHandler(closed -> client.close());
                    client.closeHandler(closed -> behind.close());
                    client.resume();
                });
    }
}
