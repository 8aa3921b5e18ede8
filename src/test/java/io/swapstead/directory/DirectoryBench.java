package io.swapstead.directory;

import com.sun.management.OperatingSystemMXBean;
import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Reads of the directory beside a bare Vert.x server in the same process that sends as many bytes: {@code DirectoryBench --users N
 * [--items N] [--seconds N] [--json]}. Needs {@code wrk}.
 */
@SuppressWarnings("SystemOut") // a command
final class DirectoryBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern LATENCY = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final String SEARCH = "/api/directory/search?q=";
    private static final String LIST = "/api/directory?";

    private record Load(double perSecond, double cpuMicros, String p99) {}

    private final int users;
    private final int seconds;
    private final boolean json;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonArray rows = new JsonArray();
    private Buffer constant = Buffer.buffer();

    private DirectoryBench(int users, int seconds, boolean json) {
        this.users = users;
        this.seconds = seconds;
        this.json = json;
    }

    public static void main(String[] args) {
        List<String> options = Arrays.asList(args);
        int users = number(options, "--users", 10_000);
        int status = 1;
        try {
            new DirectoryBench(users, number(options, "--seconds", 3), options.contains("--json"))
                    .run(number(options, "--items", 5));
            status = 0;
        } catch (Exception e) {
            System.err.println("cannot measure: " + e);
        }
        System.exit(status); // servers would keep it alive
    }

    private static int number(List<String> options, String name, int otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    private void run(int items) throws Exception {
        TestStores.Database database = TestStores.freshDatabase();
        new Crowd(database).run(BenchCrowd.sql(users, items));
        double copy = copy(database);
        long began = System.nanoTime();
        TestNode node = TestNode.start(database, TestStores.freshRedis(), Files.createTempDirectory("bench"), Map.of());
        URI site = node.address();
        while (get(site, LIST + "limit=1", "").statusCode() != 200) {
            Thread.onSpinWait();
        }
        double start = (System.nanoTime() - began) / 1e9;
        Browser.at(site).post("/api/test/limits", new JsonObject().put("factor", 1e6));
        HttpServer bare = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(constant))
                .listen(0, "127.0.0.1")
                .await();
        URI peer = URI.create("http://127.0.0.1:" + bare.actualPort());
        String token = viewer(site, database);
        for (Map.Entry<String, String> shape : shapes()) {
            wrk(site + shape.getValue(), token, seconds); // for the compiler
        }
        for (Map.Entry<String, String> shape : shapes()) {
            measure(shape.getKey(), shape.getValue(), site, peer, token);
        }
        JsonObject result = new JsonObject()
                .put("users", users)
                .put("copy_users_seconds", copy)
                .put("start_seconds", start)
                .put("cases", rows);
        System.out.println(
                json ? result.encodePrettily() : "copy users " + copy + " s, start to first answer " + start + " s");
        node.close();
    }

    /** The shapes of request, with words of this population: one hit, 0.03 %, 1 %, and a third. */
    private List<Map.Entry<String, String>> shapes() {
        int last = users * 19 / 20 / 24;
        return List.of(
                Map.entry("dir_p1", LIST + "sort=discovery_score"),
                Map.entry("dir_p100", LIST + "sort=discovery_score&page=100"),
                Map.entry("dir_last", LIST + "sort=discovery_score&page=" + last),
                Map.entry("dir_newest", LIST + "sort=newest"),
                Map.entry("dir_one", LIST + "q=alphamage7700"),
                Map.entry("dir_few", LIST + "q=482" + (users > 100_000 ? "1" : "")),
                Map.entry("dir_mid", LIST + "q=hydra"),
                Map.entry("dir_many", LIST + "q=an"),
                Map.entry("dir_format", LIST + "format=modern"),
                Map.entry("dir_format2", LIST + "format=modern,commander"),
                Map.entry("dir_combo", LIST + "country=Germany&frame_tier=gold,platinum&format=modern"),
                Map.entry("search_one", SEARCH + "alphamage7700"),
                Map.entry("search_few", SEARCH + "482" + (users > 100_000 ? "1" : "")),
                Map.entry("search_mid", SEARCH + "hydra"),
                Map.entry("search_many", SEARCH + "an"),
                Map.entry("search_typo", SEARCH + "alpahmage7700"),
                Map.entry("my_wants", LIST + "has_my_wants=true"),
                Map.entry("my_cards", LIST + "wants_my_cards=true&sort=trades"),
                Map.entry("best_match", LIST + "sort=best_match"),
                Map.entry("suggested", "/api/directory/suggested"),
                Map.entry("achievements", "/api/achievements"),
                Map.entry("favorites", "/api/favorites"));
    }

    private void measure(String name, String path, URI site, URI peer, String token) throws Exception {
        HttpResponse<byte[]> answer = get(site, path, token);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        constant = Buffer.buffer(answer.body());
        wrk(site + path, token, 1);
        Load ours = wrk(site + path, token, seconds);
        Load bare = wrk(peer + "/", token, seconds);
        JsonObject row = new JsonObject()
                .put("case", name)
                .put("bytes", answer.body().length)
                .put("per_second", Math.round(ours.perSecond()))
                .put("bare_per_second", Math.round(bare.perSecond()))
                .put("ratio", Math.round(100 * ours.perSecond() / bare.perSecond()) / 100.0)
                .put("cpu_us", Math.round(ours.cpuMicros()))
                .put("bare_cpu_us", Math.round(bare.cpuMicros()))
                .put("p99", ours.p99());
        rows.add(row);
        if (!json) {
            System.out.printf(
                    "%-12s %6d B  %7.0f/s  bare %7.0f/s  %3.0f %%  cpu %5.0f us  bare %4.0f us  p99 %s%n",
                    name,
                    answer.body().length,
                    ours.perSecond(),
                    bare.perSecond(),
                    100 * ours.perSecond() / bare.perSecond(),
                    ours.cpuMicros(),
                    bare.cpuMicros(),
                    ours.p99());
        }
    }

    /** CPU is this process's, so the load client's is not in it. */
    private static Load wrk(String url, String token, int seconds) throws IOException, InterruptedException {
        long cpu = SYSTEM.getProcessCpuTime();
        List<String> command = new ArrayList<>(List.of(
                "wrk", "-t1", "-c16", "-d" + seconds + "s", "--latency", "-H", "Authorization: Bearer " + token));
        command.add(url);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher requests = REQUESTS.matcher(report);
        Matcher latency = LATENCY.matcher(report);
        if (!requests.find() || !latency.find() || report.contains("Non-2xx")) {
            throw new IllegalStateException(report);
        }
        double count = Double.parseDouble(requests.group(1));
        double micros = (SYSTEM.getProcessCpuTime() - cpu) / 1e3;
        return new Load(count / seconds, micros / count, latency.group(1) + latency.group(2));
    }

    /** Somebody with connections, favourites, cards and wants. */
    private static String viewer(URI site, TestStores.Database database) {
        Browser.Answer me = Browser.at(site).register("the-viewer");
        long id = me.body().getJsonObject("user").getLong("id");
        new Crowd(database)
                .run(
                        """
                        insert into user_favorites (user_id, favorited_user_id) select %1$d, g from generate_series(10, 60) g;
                        insert into connections (requester_id, addressee_id, status, responded_at)
                        select %1$d, g, 'accepted', now() from generate_series(100, 120) g;
                        insert into connections (requester_id, addressee_id, status, responded_at)
                        select g, g * 7 + 500, 'accepted', now() from generate_series(100, 120) g;
                        insert into user_format_specialties (user_id, format) values (%1$d, 'modern'), (%1$d, 'pauper');
                        insert into inventory_items (user_id, card_id, quantity, for_trade) select %1$d, id, 1, 1 from cards where id %% 700 = 1;
                        insert into want_items (user_id, oracle_id) select %1$d, oracle_id from cards where id %% 2500 = 7;
                        insert into event (kind, data) values ('user.updated', '{"user_id": %1$d}'), ('collection.changed', '{"user_id": %1$d}'),
                          ('want.changed', '{"user_id": %1$d}')"""
                                .formatted(id));
        return me.body().getString("access_token");
    }

    private HttpResponse<byte[]> get(URI site, String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Seconds to read all users out of the database. */
    private static double copy(TestStores.Database database) throws SQLException, IOException {
        long began = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                OutputStream nowhere = OutputStream.nullOutputStream()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy users to stdout", nowhere);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
