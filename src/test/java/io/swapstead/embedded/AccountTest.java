package io.swapstead.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root in a folder that it shares, root in a folder of its own, and an ordinary user. */
class AccountTest {
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    // Closed to everybody else, as root's home is.
    @TempDir
    private Path closed = Path.of("");

    @AfterEach
    void nothingIsLeft() throws IOException {
        Folders.assertNothingRuns(closed.resolve("data"));
    }

    @Test
    void anOrdinaryUserRunsThemAsThemselves() throws Exception {
        assumeTrue(isRoot(), "only root can become somebody else");
        Path open = Folders.open(closed);
        Path dataDir = Files.createDirectory(open.resolve("data"));
        Files.setAttribute(dataDir, "unix:uid", 65534);
        List<Path> classPath = ChildJvm.classPathIn(Folders.open(open.resolve("lib")));

        startAndStop(NOBODY, classPath, dataDir);

        assertThat(owner(dataDir.resolve("postgres/cluster"))).isEqualTo(65534);
    }

    @Test
    void rootGivesTheDataToNobody() throws Exception {
        assumeTrue(isRoot(), "an ordinary user has no choice of accounts");
        Path dataDir = Folders.open(Folders.open(closed).resolve("data"));

        startAndStop(List.of(), ChildJvm.classPath(), dataDir);

        assertThat(owner(dataDir.resolve("postgres/cluster"))).isEqualTo(65534);
    }

    @Test
    void rootKeepsTheDataWhereNobodyCannotGo() throws Exception {
        assumeTrue(isRoot(), "an ordinary user has no choice of accounts");
        assumeTrue(
                Command.run(closed, Duration.ofSeconds(5), List.of("unshare", "--user", "true"))
                        .succeeded(),
                "this kernel makes no user namespaces");
        Path dataDir = Folders.open(closed.resolve("data"));

        startAndStop(List.of(), ChildJvm.classPath(), dataDir);

        assertThat(owner(dataDir.resolve("postgres/cluster"))).isEqualTo(0);
    }

    @Test
    void dataMovesWithTheFolder() throws Exception {
        assumeTrue(isRoot(), "an ordinary user has no choice of accounts");
        Path dataDir = Folders.open(Folders.open(closed).resolve("data"));
        startAndStop(List.of(), ChildJvm.classPath(), dataDir);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, Folders.port());

        assertThat(new Notes(postgres.jdbcUrl()).read()).containsExactly("kept");
        postgres.stop();
    }

    private static void startAndStop(List<String> prefix, List<Path> classPath, Path dataDir) throws IOException {
        try (ChildJvm child =
                ChildJvm.start(prefix, classPath, EmbeddedApplication.class, dataDir, Folders.port(), Folders.port())) {
            child.await("ready");
            child.terminate();
            assertThat(child.await("draining")).isEqualTo("draining with [kept], redis true");
            child.await("stopped");
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int owner(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
