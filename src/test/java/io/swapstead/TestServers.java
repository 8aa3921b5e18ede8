package io.swapstead;

import io.swapstead.embedded.DataFolderInUse;
import io.swapstead.embedded.EmbeddedPostgres;
import io.swapstead.embedded.EmbeddedRedis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Servers that run.
 *
 * @param postgresUrl a database whose user may make others
 * @param redisUrl without a database number
 * @param stop ends both
 */
record TestServers(String postgresUrl, String redisUrl, Runnable stop) {
    private static final Map<String, String> FORGETFUL = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "300",
            "shared_buffers", "128MB");

    static TestServers start(String mode) {
        return switch (mode) {
            case "docker" -> docker();
            case "embedded" -> embedded();
            case "auto" -> dockerAnswers() ? docker() : embedded();
            default ->
                throw new IllegalArgumentException(
                        "TEST_STORES must be auto, docker or embedded, not \"" + mode + "\"");
        };
    }

    // The cheap look first: asking a client library for an engine that is not there takes seconds.
    private static boolean dockerAnswers() {
        boolean likely = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return likely && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // stopped by what is returned
    private static TestServers docker() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine");
        GenericContainer<?> redis = new GenericContainer<>("redis:7.2-alpine").withExposedPorts(6379);
        postgres.start();
        redis.start();
        String postgresUrl = "postgres://" + postgres.getUsername() + ":" + postgres.getPassword() + "@"
                + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/" + postgres.getDatabaseName();
        String redisUrl = "redis://" + redis.getHost() + ":" + redis.getFirstMappedPort();
        return new TestServers(postgresUrl, redisUrl, () -> {
            redis.stop();
            postgres.stop();
        });
    }

    /** Uses the first data folder that no other run has, again and again: the schema is in it from the last time. */
    private static TestServers embedded() {
        int slot = 1;
        while (true) {
            try {
                return embedded(Path.of("target", "stores", String.valueOf(slot)));
            } catch (DataFolderInUse e) {
                slot++;
            }
        }
    }

    private static TestServers embedded(Path dataDir) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, port(), FORGETFUL);
        EmbeddedRedis redis = EmbeddedRedis.start(dataDir, port());
        return new TestServers(postgres.url(), redis.url(), () -> {
            redis.stop();
            postgres.stop();
        });
    }

    private static int port() {
        return ThreadLocalRandom.current().nextInt(20_000, 32_000);
    }
}
