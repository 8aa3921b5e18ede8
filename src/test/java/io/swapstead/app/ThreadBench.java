package io.swapstead.app;

import io.swapstead.config.Config;
import io.swapstead.config.ConfigReader;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Messages from HTTP to the other's socket, on a node and stores of its own; beside it pgbench doing the bare inserts of the same
 * rows: {@code ThreadBench [--seconds N] [--rate N] [--smoke]}. Prints JSON.
 */
@SuppressWarnings("SystemOut") // whoever started it reads this
final class ThreadBench {
    private static final int PAIRS = 20;
    private static final int TRADES = 25;

    private final List<Long> postgres;
    private final MessageLoad load;

    private ThreadBench(List<Long> postgres, MessageLoad load) {
        this.postgres = postgres;
        this.load = load;
    }

    public static void main(String[] args) throws Exception {
        List<String> options = Arrays.asList(args);
        boolean smoke = options.contains("--smoke");
        int seconds = option(options, "--seconds", smoke ? 2 : 20);
        int rate = option(options, "--rate", smoke ? 50 : 1000);
        Path folder = Files.createTempDirectory("thread-bench");
        Config config = ConfigReader.read(
                Map.of(),
                Map.of("data.dir", folder.toString(), "postgres.port", "" + free(), "redis.port", "" + free()));
        try (Stores stores = Stores.open(config)) {
            int port = free();
            URI site = URI.create("http://127.0.0.1:" + port);
            List<BenchTalk> talks = talks(folder, stores, port, site);
            ThreadBench bench = new ThreadBench(ProcessTime.named("postgres", folder), new MessageLoad(site, talks));
            // Sends messages and does nothing else: what follows from a message is work of its own.
            Process server = serve(folder, stores, port, "http,live,accounts,threads");
            JsonObject result;
            try {
                result = bench.run(server.pid(), rate, seconds);
            } finally {
                stop(server);
            }
            BareInserts.run(stores.postgresUrl(), bench.postgres, folder, talks, seconds)
                    .ifPresent(peer -> result.put("bare_insert", peer)
                            .put("steady_ratio", ratio(result.getJsonObject("steady"), peer))
                            .put("full_ratio", ratio(result.getJsonObject("full"), peer)));
            System.out.println(result.encodePrettily());
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private static List<BenchTalk> talks(Path folder, Stores stores, int port, URI site) throws Exception {
        Process registry = serve(folder, stores, port, "http,accounts,profiles");
        try {
            return BenchTalk.make(site, stores.postgresUrl(), PAIRS, TRADES);
        } finally {
            stop(registry);
        }
    }

    private JsonObject run(long server, int rate, int seconds) {
        load.listen(PAIRS);
        load.drive(rate, Math.max(2, seconds / 2)); // warms up both sides
        JsonObject steady = measured(server, () -> load.drive(rate, seconds)).put("rate", rate);
        return new JsonObject().put("steady", steady).put("full", measured(server, () -> load.drive(0, seconds)));
    }

    private JsonObject measured(long server, Runnable work) {
        load.reset();
        long began = System.nanoTime();
        long app = ProcessTime.of(List.of(server));
        long database = ProcessTime.of(postgres);
        work.run();
        double took = (System.nanoTime() - began) / 1e9;
        int n = Math.max(1, load.answered.size());
        return new JsonObject()
                .put("messages", load.answered.size())
                .put("failed", load.failed.get())
                .put("per_second", Math.round(load.answered.size() / took))
                .put("app_cpu_us", round((double) (ProcessTime.of(List.of(server)) - app) / n))
                .put("database_cpu_us", round((double) (ProcessTime.of(postgres) - database) / n))
                .put("stored_ms", percentiles(load.answered))
                .put("delivered", load.delivered.size())
                .put("slow_sockets", load.slow.get())
                .put("delivered_ms", percentiles(load.delivered));
    }

    private static JsonObject percentiles(Iterable<Long> nanos) {
        List<Long> sorted = new ArrayList<>();
        nanos.forEach(sorted::add);
        sorted.sort(null);
        JsonObject percentiles = new JsonObject();
        for (int p : new int[] {50, 90, 99}) {
            double millis = sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * p / 100) / 1e6;
            percentiles.put("p" + p, round(millis));
        }
        return percentiles;
    }

    /** Database work for a message, as a multiple of the bare insert's. */
    private static double ratio(JsonObject ours, JsonObject bare) {
        return round(ours.getDouble("database_cpu_us") / bare.getDouble("database_cpu_us"));
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private static Process serve(Path folder, Stores stores, int port, String roles) throws IOException {
        Path log = Files.createTempFile(folder, "server", ".log");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.swapstead.Main",
                        "serve",
                        "--profile",
                        "test",
                        "--demo-users",
                        "0",
                        "--data-dir",
                        folder.resolve("node").toString(),
                        "--http-port",
                        "" + port,
                        "--management-port",
                        "" + free(),
                        "--postgres-url",
                        stores.postgresUrl(),
                        "--redis-url",
                        stores.redisUrl(),
                        "--roles",
                        roles)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.readString(log).contains("ready http")) {
            if (!server.isAlive()) {
                throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return server;
    }

    private static int option(List<String> options, String name, int otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    /** A free port below those that clients get. */
    private static int free() throws IOException {
        for (int port = ThreadLocalRandom.current().nextInt(20_000, 32_000); ; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one, then
            }
        }
    }

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
