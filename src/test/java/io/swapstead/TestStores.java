package io.swapstead;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The PostgreSQL and the Redis that tests use, started once per JVM. {@code TEST_STORES} says where they come from: {@code docker},
 * {@code embedded}, or {@code auto}, which is containers where a Docker engine answers and embedded servers elsewhere.
 *
 * <p>What is written here may be lost when a server is killed; a test of durability starts servers of its own.
 */
public final class TestStores {
    private static final int REDIS_DATABASES = 16;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestStores() {}

    /**
     * A database with the whole schema and nothing in it.
     *
     * @param url for the application
     * @param jdbcUrl for the blocking driver
     */
    public record Database(String url, String jdbcUrl) {}

    // Loaded at the first use, once, by whichever thread comes first.
    private static final class Shared {
        static final TestServers SERVERS = TestServers.start(System.getenv().getOrDefault("TEST_STORES", "auto"));
        static final TestDatabases DATABASES = new TestDatabases(SERVERS.postgresUrl());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                DATABASES.dropAll();
                SERVERS.stop().run();
            }));
        }
    }

    /** A new database for the caller alone, which lives as long as this JVM. */
    public static Database freshDatabase() {
        return Shared.DATABASES.fresh();
    }

    /** An empty Redis for the caller alone, until sixteen others have been asked for. */
    public static String freshRedis() {
        URI server = URI.create(Shared.SERVERS.redisUrl());
        int number = NEXT.getAndIncrement() % REDIS_DATABASES;
        TestRedis.flush(server, number);
        return server + "/" + number;
    }
}
