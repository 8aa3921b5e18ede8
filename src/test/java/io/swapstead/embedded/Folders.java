package io.swapstead.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Folders and ports for tests of embedded servers. */
final class Folders {
    private Folders() {}

    /** A folder that everybody may enter. */
    static Path open(Path path) throws IOException {
        Files.createDirectories(path);
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A port that nobody uses now. */
    static int port() {
        int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
        return Ports.free(port) ? port : port();
    }

    /** The processes of either server that work in a data folder. */
    static List<Daemon> processes(Path dataDir) throws IOException {
        Path real = dataDir.toRealPath();
        return Stream.concat(
                        Daemon.all("postgres", real.resolve("postgres/cluster")).stream(),
                        Daemon.all("redis-server", real.resolve("redis")).stream())
                .toList();
    }

    /** Fails when any is left, and ends it, so that a test that fails leaves nothing behind either. */
    static void assertNothingRuns(Path dataDir) throws IOException {
        List<Daemon> left = processes(dataDir);
        left.forEach(Daemon::kill);
        assertThat(left).isEmpty();
    }
}
