package io.swapstead.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis on a folder of its own. */
class EmbeddedRedisTest {
    @TempDir
    private Path dataDir = Path.of("");

    @AfterEach
    void nothingIsLeft() throws IOException {
        Folders.assertNothingRuns(dataDir);
    }

    @Test
    void answersToItsPasswordAloneAndKeepsItAcrossStarts() throws IOException {
        int port = Folders.port();
        EmbeddedRedis redis = EmbeddedRedis.start(dataDir, port);
        String url = redis.url();
        try {
            assertThat(url).startsWith("redis://:").endsWith("@127.0.0.1:" + port);
            assertThat(RedisInfo.processId(port, "guess")).isEmpty();
            assertThat(RedisInfo.processId(port, redis.password())).hasValue(redis.pid());
            for (String secret : new String[] {"password", "redis.conf"}) {
                Path file = dataDir.resolve("redis").resolve(secret);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
            assertThatThrownBy(() -> EmbeddedRedis.start(dataDir, Folders.port()))
                    .isInstanceOf(DataFolderInUse.class);
        } finally {
            redis.stop();
        }
        assertThat(redis.alive()).isFalse();
        EmbeddedRedis again = EmbeddedRedis.start(dataDir, port);
        assertThat(again.url()).isEqualTo(url);
        again.stop();
        assertThat(dataDir.resolve("redis")).isDirectoryNotContaining("glob:**.rdb");
    }

    @Test
    void leavesAStrangersPortAlone() throws IOException {
        try (ServerSocket stranger = new ServerSocket(Folders.port(), 5, InetAddress.getLoopbackAddress())) {
            EmbeddedRedis redis = EmbeddedRedis.start(dataDir, stranger.getLocalPort());
            assertThat(redis.port()).isNotEqualTo(stranger.getLocalPort());
            redis.stop();
        }
    }
}
