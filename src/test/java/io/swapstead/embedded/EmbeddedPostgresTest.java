package io.swapstead.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cluster, started again and again in the ways that a machine has in store for it. */
class EmbeddedPostgresTest {
    private static Path dataDir;

    @AfterEach
    void nothingIsLeft() throws IOException {
        Folders.assertNothingRuns(dataDir);
    }

    @BeforeAll
    static void aFirstStartThatWasCutShort(@TempDir Path folder) throws IOException {
        dataDir = folder;
        Files.createDirectories(dataDir.resolve("postgres/cluster.part/base"));
        EmbeddedPostgres.start(dataDir, Folders.port()).stop();
    }

    @Test
    void isDurableOnLoopbackAndSortsAlikeEverywhere() {
        run(Folders.port(), postgres -> {
            Notes notes = new Notes(postgres.jdbcUrl());
            assertThat(notes.ask("show fsync")).isEqualTo("on");
            assertThat(notes.ask("show synchronous_commit")).isEqualTo("on");
            assertThat(notes.ask("show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(notes.ask("show unix_socket_directories")).isEmpty();
            assertThat(notes.ask("select lower(?)", "ÉCLAIR")).isEqualTo("éclair");
            assertThat(notes.ask("select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        });
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        run(Folders.port(), postgres -> {
            Path password = dataDir.resolve("postgres/password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            String guess = PostgresDatabase.jdbcUrl(postgres.port(), "postgres", "postgres", "guess");
            assertThatThrownBy(() -> DriverManager.getConnection(guess)).hasMessageContaining("password");
        });
    }

    @Test
    void keepsItsDataAndIsFoundWhileItRuns() {
        int port = Folders.port();
        run(port, postgres -> {
            new Notes(postgres.jdbcUrl()).write("first run");
            assertThat(EmbeddedPostgres.find(dataDir)).contains(postgres.url());
        });
        assertThat(EmbeddedPostgres.find(dataDir)).isEmpty();
        run(port, postgres -> {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(new Notes(postgres.jdbcUrl()).read()).contains("first run");
        });
    }

    @Test
    void leavesAStrangersPortAlone() throws IOException {
        try (ServerSocket stranger = new ServerSocket(Folders.port(), 5, InetAddress.getLoopbackAddress())) {
            stranger.setSoTimeout(1);
            run(stranger.getLocalPort(), postgres -> {
                assertThat(postgres.port()).isNotEqualTo(stranger.getLocalPort());
                assertThat(new Notes(postgres.jdbcUrl()).ask("show data_directory"))
                        .isEqualTo(
                                dataDir.toRealPath().resolve("postgres/cluster").toString());
            });
            assertThatThrownBy(stranger::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void tellsWhoHasTheFolder() {
        run(Folders.port(), postgres -> {
            assertThatThrownBy(() -> EmbeddedPostgres.start(dataDir, Folders.port()))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            assertThat(postgres.alive()).isTrue();
        });
    }

    @Test
    void startsAlthoughADeadServersProcessIdBelongsToAnother() {
        Path lockFile = dataDir.resolve("postgres/cluster/postmaster.pid");
        run(Folders.port(), postgres -> {
            List<String> lines = Files.readAllLines(lockFile);
            lines.set(0, String.valueOf(ProcessHandle.current().pid()));
            postgres.stop();
            Files.write(lockFile, lines);
        });
        run(Folders.port(), postgres -> assertThat(postgres.alive()).isTrue());
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private interface Work {
        void with(EmbeddedPostgres postgres) throws Exception;
    }

    private static void run(int port, Work work) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, port);
        try {
            work.with(postgres);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            postgres.stop();
        }
    }
}
