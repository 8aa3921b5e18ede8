package io.swapstead.app;

import io.swapstead.config.Config;
import io.swapstead.config.ConfigReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which database a command works on; the same settings as the server's, so that both find the same one. */
final class Where {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "The server's data folder, whose database is used; data by default.")
    private Optional<String> dataDir = Optional.empty();

    @Option(names = "--postgres-url", paramLabel = "URL", description = "An external database instead.")
    private Optional<String> postgresUrl = Optional.empty();

    @Option(names = "--conf", paramLabel = "FILE", description = "The server's file with settings.")
    private Optional<String> conf = Optional.empty();

    Config config() {
        Map<String, String> given = new HashMap<>();
        dataDir.ifPresent(value -> given.put("data.dir", value));
        postgresUrl.ifPresent(value -> given.put("postgres.url", value));
        conf.ifPresent(value -> given.put("conf", value));
        try {
            return ConfigReader.read(System.getenv(), given);
        } catch (ConfigReader.BadConfig e) {
            throw Explained.badInput(e.problems());
        }
    }
}
