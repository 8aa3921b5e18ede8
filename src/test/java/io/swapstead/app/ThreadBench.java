package io.swapstead.app;

import io.swapstead.Browser;
import io.swapstead.config.Config;
import io.swapstead.config.ConfigReader;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Messages from HTTP to the other's socket, on a node and stores of its own; beside it pgbench doing the bare inserts of the same
 * rows: {@code ThreadBench [--seconds N] [--rate N] [--smoke]}. Prints JSON.
 */
@SuppressWarnings("SystemOut") // whoever started it reads this
final class ThreadBench {
    private static final int PAIRS = 20;
    private static final int TRADES = 25;
    private static final int IN_FLIGHT = 128;
    private static final String TEXT = " is a message of some sixty characters, as people write";

    private record Person(long id, String token) {}

    private record Talk(long trade, Person one, Person other) {}

    private final Path folder;
    private final Vertx vertx = Vertx.vertx();
    private final List<Talk> talks = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> delivered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final URI site;
    private final HttpClient client;

    private ThreadBench(Path folder, URI site) {
        this.folder = folder;
        this.site = site;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setDefaultHost(site.getHost())
                        .setDefaultPort(site.getPort())
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(IN_FLIGHT).setMaxWaitQueueSize(-1));
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
            Process server = serve(folder, stores, port);
            try {
                ThreadBench bench = new ThreadBench(folder, URI.create("http://127.0.0.1:" + port));
                JsonObject result = bench.run(stores, server.pid(), rate, seconds);
                System.out.println(result.encodePrettily());
            } finally {
                server.destroy();
                server.waitFor(20, TimeUnit.SECONDS);
            }
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private JsonObject run(Stores stores, long server, int rate, int seconds) throws Exception {
        people(stores);
        sockets();
        List<Long> postgres = ProcessTime.named("postgres", folder);
        drive(rate, Math.max(2, seconds / 2)); // warms up both sides
        JsonObject steady =
                measured(server, postgres, () -> drive(rate, seconds)).put("rate", rate);
        JsonObject full = measured(server, postgres, () -> drive(0, seconds));
        JsonObject result = new JsonObject().put("steady", steady).put("full", full);
        pgbench(stores, postgres, seconds).ifPresent(bare -> result.put("bare_insert", bare)
                .put("database_ratio", round(full.getDouble("database_cpu_us") / bare.getDouble("database_cpu_us"))));
        return result;
    }

    private JsonObject measured(long server, List<Long> postgres, Runnable load) {
        answered.clear();
        delivered.clear();
        failed.set(0);
        long began = System.nanoTime();
        long app = ProcessTime.of(List.of(server));
        long database = ProcessTime.of(postgres);
        load.run();
        double took = (System.nanoTime() - began) / 1e9;
        int n = Math.max(1, answered.size());
        return new JsonObject()
                .put("messages", answered.size())
                .put("failed", failed.get())
                .put("per_second", Math.round(answered.size() / took))
                .put("app_cpu_us", round((double) (ProcessTime.of(List.of(server)) - app) / n))
                .put("database_cpu_us", round((double) (ProcessTime.of(postgres) - database) / n))
                .put("stored_ms", percentiles(answered))
                .put("delivered", delivered.size())
                .put("delivered_ms", percentiles(delivered));
    }

    /** Sends at a rate, or, when that is 0, as fast as answers come. */
    private void drive(int rate, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long next = System.nanoTime();
        int i = 0;
        while (System.nanoTime() < end) {
            if (rate > 0) {
                next += 1_000_000_000L / rate;
                LockSupport.parkNanos(next - System.nanoTime());
            } else {
                while (open.get() >= IN_FLIGHT) {
                    LockSupport.parkNanos(20_000);
                }
            }
            send(talks.get(i % talks.size()), i % 2 == 0, rate > 0 ? next : System.nanoTime());
            i++;
        }
        while (open.get() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }

    private void send(Talk talk, boolean first, long at) {
        open.incrementAndGet();
        JsonObject message =
                new JsonObject().put("client_id", UUID.randomUUID().toString()).put("content", at + TEXT);
        client.request(HttpMethod.POST, "/api/trades/" + talk.trade() + "/thread/messages")
                .compose(request -> request.putHeader("content-type", "application/json")
                        .putHeader("authorization", "Bearer " + (first ? talk.one() : talk.other()).token())
                        .send(message.toBuffer()))
                .compose(response -> response.body().map(body -> response.statusCode()))
                .onComplete(status -> {
                    open.decrementAndGet();
                    if (status.succeeded() && status.result() == 201) {
                        answered.add(System.nanoTime() - at);
                    } else {
                        failed.incrementAndGet();
                    }
                });
    }

    private void people(Stores stores) throws SQLException {
        Browser nobody = Browser.at(site);
        nobody.post("/api/test/limits", new JsonObject().put("factor", 1_000_000));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 2 * PAIRS; i++) {
            JsonObject signedIn = nobody.register("bench" + i).body();
            people.add(new Person(signedIn.getJsonObject("user").getLong("id"), signedIn.getString("access_token")));
        }
        try (Connection connection = Database.at(stores.postgresUrl()).connect()) {
            for (int i = 0; i < PAIRS * TRADES; i++) {
                Person one = people.get(2 * (i % PAIRS));
                Person other = people.get(2 * (i % PAIRS) + 1);
                try (var rows = connection
                        .createStatement()
                        .executeQuery(
                                """
                        with p as (insert into trade_proposals (proposer_id, recipient_id, status, turn_user_id, expires_at)
                          values (%d, %d, 'pending', %d, now() + interval '7 days') returning id)
                        insert into trade_threads (trade_proposal_id) select id from p returning trade_proposal_id"""
                                        .formatted(one.id(), other.id(), other.id()))) {
                    rows.next();
                    talks.add(new Talk(rows.getLong(1), one, other));
                }
            }
            connection.createStatement().execute("analyze");
        }
    }

    private void sockets() {
        var sockets = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(1 << 20).setMaxConnections(2 * PAIRS));
        List<Future<?>> all = new ArrayList<>();
        talks.stream().limit(PAIRS).forEach(talk -> {
            for (Person person : List.of(talk.one(), talk.other())) {
                all.add(sockets.connect(site.getPort(), site.getHost(), "/eventbus/websocket")
                        .onSuccess(socket -> {
                            vertx.setPeriodic(20_000, id -> socket.writeTextMessage("{\"type\":\"ping\"}"));
                            socket.textMessageHandler(text -> heard(person, text));
                            socket.writeTextMessage(new JsonObject()
                                    .put("type", "register")
                                    .put("address", "user." + person.id())
                                    .put("headers", new JsonObject().put("authorization", "Bearer " + person.token()))
                                    .encode());
                        }));
            }
        });
        Future.all(all).await();
    }

    /** Only the other's message counts: one's own tab hears it as well. */
    private void heard(Person person, String text) {
        long now = System.nanoTime();
        JsonObject body = new JsonObject(text).getJsonObject("body");
        if (body != null && "thread.message".equals(body.getString("type"))) {
            JsonObject message = body.getJsonObject("data").getJsonObject("message");
            if (message.getLong("sender_id") != person.id()) {
                delivered.add(now - Long.parseLong(message.getString("content").split(" ", 2)[0]));
            }
        }
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

    /** The same rows, one transaction each, by PostgreSQL's own client; absent where that is not installed. */
    private Optional<JsonObject> pgbench(Stores stores, List<Long> postgres, int seconds) throws Exception {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path script = Files.writeString(
                folder.resolve("bare.sql"),
                """
                \\set n random(%d, %d)
                begin;
                update trade_threads set message_count = message_count + 1, last_message_at = now() where trade_proposal_id = :n
                returning id as thread, message_count as seq \\gset
                insert into trade_thread_messages (thread_id, seq, sender_id, client_id, content, has_attachments, created_at)
                values (:thread, :seq, %d, gen_random_uuid(), '1234567890123456%s', false, now()) returning id as message \\gset
                insert into event (at, kind, actor_id, data) values (now(), 'thread.message_sent', %d, jsonb_build_object(
                  'trade_id', :n::bigint, 'thread_id', :thread::bigint, 'message_id', :message::bigint, 'seq', :seq::int,
                  'sender_id', %d, 'recipient_id', %d));
                commit;
                """
                        .formatted(
                                talks.get(0).trade(),
                                talks.get(talks.size() - 1).trade(),
                                talks.get(0).one().id(),
                                TEXT,
                                talks.get(0).one().id(),
                                talks.get(0).one().id(),
                                talks.get(0).other().id()));
        URI url = URI.create(stores.postgresUrl());
        String[] login = url.getUserInfo().split(":", 2);
        ProcessBuilder command = new ProcessBuilder(
                program.get().toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "8",
                "-T",
                "" + seconds,
                "-f",
                script.toString(),
                "-h",
                url.getHost(),
                "-p",
                "" + url.getPort(),
                "-U",
                login[0],
                url.getPath().substring(1));
        command.environment().put("PGPASSWORD", login[1]);
        long before = ProcessTime.of(postgres);
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        long used = ProcessTime.of(postgres) - before;
        int done = Integer.parseInt(output.replaceAll("(?s).*actually processed: (\\d+).*", "$1"));
        return Optional.of(new JsonObject()
                .put("messages", done)
                .put("per_second", Math.round((double) done / seconds))
                .put("database_cpu_us", round((double) used / done)));
    }

    private static Optional<Path> program() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (var versions = Files.list(debian)) {
            return versions.sorted()
                    .map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .reduce((older, newer) -> newer);
        }
    }

    private static Process serve(Path folder, Stores stores, int port) throws IOException {
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
                        stores.redisUrl())
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line = "";
        while (line != null && !line.startsWith("ready")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the server did not start");
        }
        Thread reader = new Thread(() -> lines.lines().forEach(rest -> {}));
        reader.setDaemon(true);
        reader.start();
        return server;
    }

    private static int option(List<String> options, String name, int otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
