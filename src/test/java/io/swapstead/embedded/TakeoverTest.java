package io.swapstead.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is killed leaves its servers running; the next one on the folder owns them, with their data. */
class TakeoverTest {
    private final int postgresPort = Folders.port();
    private final int redisPort = Folders.port();

    @TempDir
    private Path dataDir = Path.of("");

    private long postgresPid;
    private long redisPid;

    @BeforeEach
    void anApplicationIsKilled() throws IOException {
        try (ChildJvm child = ChildJvm.start(
                List.of(), ChildJvm.classPath(), EmbeddedApplication.class, dataDir, postgresPort, redisPort)) {
            String[] ready = child.await("ready").split(" ", -1);
            postgresPid = Long.parseLong(ready[1]);
            redisPid = Long.parseLong(ready[2]);
            assertThatThrownBy(() -> EmbeddedPostgres.start(dataDir, postgresPort))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("process " + child.pid());
            assertThat(EmbeddedPostgres.find(dataDir)).isPresent();
        }
        assertThat(Folders.processes(dataDir)).hasSizeGreaterThan(1);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        Folders.assertNothingRuns(dataDir);
    }

    @Test
    void whatIsHealthyRunsOn() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, postgresPort);
        EmbeddedRedis redis = EmbeddedRedis.start(dataDir, redisPort);
        try {
            assertThat(postgres.pid()).isEqualTo(postgresPid);
            assertThat(redis.pid()).isEqualTo(redisPid);
            assertThat(new Notes(postgres.jdbcUrl()).read()).containsExactly("kept");
        } finally {
            redis.stop();
            postgres.stop();
        }
    }

    @Test
    void whatShallRunOtherwiseIsStartedAgain() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, postgresPort, Map.of("work_mem", "9MB"));
        EmbeddedRedis redis = EmbeddedRedis.start(dataDir, Folders.port());
        try {
            assertThat(postgres.pid()).isNotEqualTo(postgresPid);
            assertThat(redis.pid()).isNotEqualTo(redisPid);
            Notes notes = new Notes(postgres.jdbcUrl());
            assertThat(notes.ask("show work_mem")).isEqualTo("9MB");
            assertThat(notes.read()).containsExactly("kept");
        } finally {
            redis.stop();
            postgres.stop();
        }
    }
}
