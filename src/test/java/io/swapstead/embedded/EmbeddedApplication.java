package io.swapstead.embedded;

import java.nio.file.Path;
import java.util.List;

/** Stands for the application in a process of its own: starts both servers, says so, and drains before it stops them. */
public final class EmbeddedApplication {
    private EmbeddedApplication() {}

    /** Arguments: the data folder, PostgreSQL's port, Redis's port. */
    public static void main(String[] args) throws InterruptedException {
        Path dataDir = Path.of(args[0]);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, Integer.parseInt(args[1]));
        EmbeddedRedis redis = EmbeddedRedis.start(dataDir, Integer.parseInt(args[2]));
        Watchdog watchdog = Watchdog.over(List.of(postgres, redis));
        Notes notes = new Notes(postgres.jdbcUrl());
        notes.write("kept");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("draining with " + notes.read() + ", redis " + redis.alive());
            watchdog.close();
            redis.stop();
            postgres.stop();
            System.out.println("stopped");
        }));
        System.out.println("ready " + postgres.pid() + " " + redis.pid());
        Thread.currentThread().join();
    }
}
