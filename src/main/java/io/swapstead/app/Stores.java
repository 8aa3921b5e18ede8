package io.swapstead.app;

import io.swapstead.config.Config;
import io.swapstead.embedded.EmbeddedPostgres;
import io.swapstead.embedded.EmbeddedRedis;
import io.swapstead.embedded.EmbeddedServer;
import io.swapstead.embedded.Watchdog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL and Redis, wherever they are: the ones configured, or embedded ones that live as long as this. */
final class Stores implements AutoCloseable {
    private final String postgresUrl;
    private final String redisUrl;
    private final List<EmbeddedServer> embedded = new ArrayList<>();
    private final Watchdog watchdog;

    private Stores(Config config) {
        Optional<CompletableFuture<EmbeddedPostgres>> postgres =
                config.postgresUrl().isPresent()
                        ? Optional.empty()
                        : Optional.of(CompletableFuture.supplyAsync(
                                () -> EmbeddedPostgres.start(config.dataDir(), config.postgresPort())));
        try {
            if (config.redisUrl().isEmpty()) {
                embedded.add(EmbeddedRedis.start(config.dataDir(), config.redisPort()));
            }
            postgres.ifPresent(starting -> embedded.add(starting.join()));
        } catch (CompletionException e) {
            embedded.forEach(EmbeddedServer::stop);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            postgres.map(CompletableFuture::join).ifPresent(EmbeddedServer::stop);
            throw e;
        }
        postgresUrl = config.postgresUrl().orElseGet(() -> url(EmbeddedPostgres.class));
        redisUrl = config.redisUrl().orElseGet(() -> url(EmbeddedRedis.class));
        watchdog = Watchdog.over(embedded);
    }

    /** Starts what is not configured; blocks until it answers. */
    static Stores open(Config config) {
        return new Stores(config);
    }

    String postgresUrl() {
        return postgresUrl;
    }

    String redisUrl() {
        return redisUrl;
    }

    /** Whether another node of this machine would have to be told where the embedded servers are. */
    boolean areEmbedded() {
        return !embedded.isEmpty();
    }

    private String url(Class<? extends EmbeddedServer> type) {
        return embedded.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow()
                .url();
    }

    @Override
    public void close() {
        watchdog.close();
        embedded.forEach(EmbeddedServer::stop);
    }
}
