package io.swapstead.durability;

import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.swapstead.embedded.EmbeddedPostgres;
import io.swapstead.embedded.EmbeddedRedis;
import io.swapstead.embedded.EmbeddedServer;
import io.swapstead.embedded.Watchdog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Two nodes, a PostgreSQL and a Redis, in processes of their own; the stores come back by themselves when they are killed. */
public final class Fleet implements AutoCloseable {
    /** What can be killed. */
    public enum Victim {
        NODE,
        POSTGRES,
        REDIS
    }

    private final EmbeddedPostgres postgres;
    private final EmbeddedRedis redis;
    private final Watchdog watchdog;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private int kills;

    public Fleet(Path folder) {
        postgres = EmbeddedPostgres.start(folder, NodeProcess.freePort());
        redis = EmbeddedRedis.start(folder, NodeProcess.freePort());
        watchdog = Watchdog.over(List.of(postgres, redis));
        try {
            TestNode.populate(new TestStores.Database(postgres.url(), postgres.jdbcUrl()), 1);
            int one = NodeProcess.freePort();
            int two = NodeProcess.freePort();
            for (int clusterPort : List.of(one, two)) {
                nodes.add(NodeProcess.start(
                        folder, postgres.url(), redis.url(), clusterPort, "127.0.0.1:" + one + ",127.0.0.1:" + two));
                nodes.get(nodes.size() - 1).ready();
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public NodeProcess node(int n) {
        return nodes.get(Math.floorMod(n, nodes.size()));
    }

    public String redisUrl() {
        return redis.url();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl());
    }

    /** Kills with -9, one node after the other. */
    public void kill(Victim victim) {
        switch (victim) {
            case NODE -> node(kills++).kill();
            case POSTGRES -> kill(postgres);
            case REDIS -> kill(redis);
        }
    }

    private static void kill(EmbeddedServer server) {
        ProcessHandle.of(server.pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Starts what was killed last again, unless it comes back by itself. */
    public void mend(Victim victim) {
        if (victim == Victim.NODE) {
            node(kills - 1).restart();
        }
    }

    @Override
    public void close() {
        nodes.forEach(NodeProcess::close);
        watchdog.close();
        redis.stop();
        postgres.stop();
    }
}
