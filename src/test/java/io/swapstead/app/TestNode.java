package io.swapstead.app;

import io.swapstead.TestStores;
import io.swapstead.config.Config;
import io.swapstead.config.ConfigReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A whole node as {@code serve} starts it, on free ports and stores that exist; in the test profile unless told otherwise. */
public final class TestNode implements AutoCloseable {
    private final Node node;
    private final Stores stores;

    private TestNode(Config config) {
        this.stores = Stores.open(config);
        this.node = Node.start(Cluster.start(config, stores.postgresUrl()).await(), config, stores, "127.0.0.1");
    }

    /**
     * Starts a node.
     *
     * @param redisUrl may lead nowhere
     * @param options settings that differ from the test's defaults
     */
    public static TestNode start(
            TestStores.Database database, String redisUrl, Path dataDir, Map<String, String> options) {
        Map<String, String> all = new HashMap<>(Map.of(
                "profile",
                "test",
                "http.port",
                "0",
                "management.port",
                "0",
                "postgres.url",
                database.url(),
                "redis.url",
                redisUrl,
                "data.dir",
                dataDir.toString()));
        all.putAll(options);
        try {
            return new TestNode(ConfigReader.read(Map.of(), all));
        } catch (ConfigReader.BadConfig e) {
            throw new IllegalArgumentException(e.problems(), e);
        }
    }

    /** Fills a database with the demo's traders and cards, as {@code demo --users N} does. */
    public static void populate(TestStores.Database database, int users) {
        int exit = CommandLineOf.swapstead()
                .execute("demo", "--quiet", "--users", String.valueOf(users), "--postgres-url", database.url());
        if (exit != 0) {
            throw new IllegalStateException("the demo population failed");
        }
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + node.port());
    }

    @Override
    public void close() {
        node.stop();
        stores.close();
    }
}
