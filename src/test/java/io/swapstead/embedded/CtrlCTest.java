package io.swapstead.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C reaches every process of the terminal's foreground; the servers must outlast the application's draining. */
class CtrlCTest {
    @Test
    void theServersEndAfterTheApplicationAndNotBefore(@TempDir Path dataDir) throws IOException {
        // A shell that runs this in the background has its children ignore the signal; a terminal does not.
        List<String> ownTerminal = List.of("setsid", "env", "--default-signal=INT");
        try (ChildJvm child = ChildJvm.start(
                ownTerminal,
                ChildJvm.classPath(),
                EmbeddedApplication.class,
                dataDir,
                Folders.port(),
                Folders.port())) {
            child.await("ready");

            Command.run(dataDir, Duration.ofSeconds(5), List.of("sh", "-c", "kill -INT -" + child.pid()));

            assertThat(child.await("draining")).isEqualTo("draining with [kept], redis true");
            child.await("stopped");
        } finally {
            Folders.assertNothingRuns(dataDir);
        }
    }
}
