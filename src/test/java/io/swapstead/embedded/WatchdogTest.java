package io.swapstead.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are killed while the application runs. */
class WatchdogTest {
    /** What users may wait until their writes work again. */
    private static final Duration BACK = Duration.ofSeconds(10);
    // Computes in a worker that never looks whether its server still lives.
    private static final String BUSY = "select count(*)::text from generate_series(1, 2000000000)";

    @TempDir
    private Path dataDir = Path.of("");

    private EmbeddedPostgres postgres;
    private EmbeddedRedis redis;
    private Watchdog watchdog;

    @BeforeEach
    void start() {
        postgres = EmbeddedPostgres.start(dataDir, Folders.port());
        redis = EmbeddedRedis.start(dataDir, Folders.port());
        watchdog = Watchdog.over(List.of(postgres, redis));
    }

    @AfterEach
    void stop() throws IOException {
        watchdog.close();
        redis.stop();
        postgres.stop();
        Folders.assertNothingRuns(dataDir);
    }

    @Test
    void postgresIsBackWithItsDataAlthoughAWorkerOfTheDeadOneIsBusy() {
        Notes notes = new Notes(postgres.jdbcUrl());
        notes.write("before");
        CompletableFuture<String> busy = CompletableFuture.supplyAsync(() -> notes.ask(BUSY));
        await().until(
                        () -> notes.ask("select count(*)::text from pg_stat_activity where query = ?", BUSY),
                        "1"::equals);
        long dead = postgres.pid();

        kill(dead);

        // Until the dead one's workers have noticed, they go on writing: wait for the new one.
        await().atMost(BACK).until(() -> postgres.pid() != dead);
        await().atMost(BACK).ignoreExceptions().untilAsserted(() -> notes.write("after"));
        assertThat(notes.read()).startsWith("before").endsWith("after");
        assertThat(busy).isCompletedExceptionally();
    }

    @Test
    void redisIsBackWhereItWas() {
        long dead = redis.pid();

        kill(dead);

        await().atMost(BACK)
                .until(() -> RedisInfo.processId(redis.port(), redis.password()).orElse(dead) != dead);
    }

    @Test
    void whatIsStoppedStaysSo() throws IOException {
        postgres.stop();
        redis.stop();
        assertThat(postgres.lost()).isFalse();
        postgres.revive();
        redis.revive();
        Folders.assertNothingRuns(dataDir);
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly)).contains(true);
    }
}
