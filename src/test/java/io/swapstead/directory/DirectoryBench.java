package io.swapstead.directory;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads of the directory beside a bare Vert.x server in the same process that sends as many bytes, and beside their bounds: {@code
 * DirectoryBench --users N [--items N] [--wants N] [--seconds N] [--compare] [--json]}. With {@code --compare}, a population of ten
 * thousand is measured before. Needs {@code wrk}.
 */
@SuppressWarnings("SystemOut") // a command
final class DirectoryBench {
    private static final int SMALL = 10_000;
    private static final int CROWDED = 16;

    private final List<String> options;
    private final int seconds;
    private final boolean json;
    private final BenchBounds bounds;
    private final HttpServer bare;
    private Buffer constant = Buffer.buffer();

    private DirectoryBench(List<String> options) {
        this.options = options;
        this.seconds = number("--seconds", 3);
        this.json = options.contains("--json");
        this.bounds = new BenchBounds(json);
        this.bare = Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(constant))
                .listen(0, "127.0.0.1")
                .await();
    }

    public static void main(String[] args) {
        int status = 1;
        try {
            new DirectoryBench(Arrays.asList(args)).run();
            status = 0;
        } catch (Exception e) {
            System.err.println("cannot measure: " + e);
        }
        System.exit(status); // servers would keep it alive
    }

    private int number(String name, int otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    private void run() throws IOException, InterruptedException, SQLException {
        int users = number("--users", SMALL);
        Map<String, Double> small = Map.of();
        if (options.contains("--compare")) {
            try (BenchSite site = site(SMALL)) {
                small = costs(cases(site, SMALL));
            }
        }
        try (BenchSite site = site(users)) {
            JsonArray rows = cases(site, users);
            Map<String, Double> costs = costs(rows);
            small.forEach((name, cost) ->
                    bounds.atMost(name + ": cost beside that of " + SMALL, costs.getOrDefault(name, cost) / cost, 1.5));
            judge(site, rows, costs);
            underWrites(site, users);
            if (json) {
                System.out.println(new JsonObject()
                        .put("users", users)
                        .put("copy_users_seconds", site.copySeconds)
                        .put("start_seconds", site.startSeconds)
                        .put("cases", rows)
                        .put("bounds", bounds.rows())
                        .encodePrettily());
            }
        }
    }

    private BenchSite site(int users) throws IOException, InterruptedException, SQLException {
        return new BenchSite(users, number("--items", 5), number("--wants", 5));
    }

    private JsonArray cases(BenchSite site, int users) throws IOException, InterruptedException {
        Map<String, String> cases = BenchCases.of(users);
        for (String path : cases.values()) {
            BenchLoad.of(site.address() + path, site.token, CROWDED, seconds, 0); // for the compiler
        }
        JsonArray rows = new JsonArray();
        for (Map.Entry<String, String> each : cases.entrySet()) {
            rows.add(measure(site, each.getKey(), each.getValue()));
        }
        return rows;
    }

    private JsonObject measure(BenchSite site, String name, String path) throws IOException, InterruptedException {
        byte[] body = site.body(path);
        constant = Buffer.buffer(body);
        String url = site.address() + path;
        BenchLoad ours = BenchLoad.of(url, site.token, CROWDED, seconds, 0);
        BenchLoad peer = BenchLoad.of("http://127.0.0.1:" + bare.actualPort() + "/", site.token, CROWDED, seconds, 0);
        BenchLoad alone = BenchLoad.of(url, site.token, 1, 1, 0);
        if (!json) {
            System.out.printf(
                    "%-12s %6d B  %7.0f/s  bare %7.0f/s  %3.0f %%  cpu %5.0f us  bare %4.0f us  p99 alone %.2f ms%n",
                    name,
                    body.length,
                    ours.perSecond(),
                    peer.perSecond(),
                    100 * ours.perSecond() / peer.perSecond(),
                    ours.cpuMicros(),
                    peer.cpuMicros(),
                    alone.p99Millis());
        }
        return new JsonObject()
                .put("case", name)
                .put("bytes", body.length)
                .put("per_second", Math.round(ours.perSecond()))
                .put("bare_per_second", Math.round(peer.perSecond()))
                .put("ratio", Math.round(100 * ours.perSecond() / peer.perSecond()) / 100.0)
                .put("cpu_us", Math.round(ours.cpuMicros()))
                .put("bare_cpu_us", Math.round(peer.cpuMicros()))
                .put("p99_alone_ms", alone.p99Millis());
    }

    private static Map<String, Double> costs(JsonArray rows) {
        Map<String, Double> costs = new LinkedHashMap<>();
        rows.stream()
                .map(JsonObject.class::cast)
                .forEach(row -> costs.put(row.getString("case"), row.getDouble("cpu_us")));
        return costs;
    }

    private void judge(BenchSite site, JsonArray rows, Map<String, Double> costs) {
        double first = costs.getOrDefault("dir_p1", Double.NaN);
        bounds.atMost("last page beside the first: cost", costs.getOrDefault("dir_last", Double.NaN) / first, 1.2);
        double[] searches = costs.entrySet().stream()
                .filter(cost -> cost.getKey().startsWith("search_"))
                .mapToDouble(Map.Entry::getValue)
                .sorted()
                .toArray();
        bounds.atMost("dearest search beside the cheapest: cost", searches[searches.length - 1] / searches[0], 10);
        bounds.atMost("start beside reading all users: time", site.startSeconds / site.copySeconds, 2);
        for (Object each : rows) {
            JsonObject row = (JsonObject) each;
            if (row.getString("case").equals("dir_p1")) {
                bounds.atLeast("page 1 beside a bare server: requests a second", row.getDouble("ratio"), 0.5);
                bounds.atMost(
                        "page 1 beyond a bare server: ms of CPU",
                        (row.getDouble("cpu_us") - row.getDouble("bare_cpu_us")) / 1_000,
                        1);
            } else if (row.getString("case").startsWith("search_")) {
                bounds.atMost(
                        row.getString("case") + ", alone, over HTTP: p99 in ms", row.getDouble("p99_alone_ms"), 5);
            } else if (row.getString("case").equals("best_match")
                    || row.getString("case").startsWith("my_")) {
                bounds.atMost(row.getString("case") + ": ms of CPU", row.getDouble("cpu_us") / 1_000, 20);
            }
        }
    }

    /** What reads cost while profiles change; what the changes themselves cost is measured before, and taken off. */
    private void underWrites(BenchSite site, int users) throws IOException, InterruptedException, SQLException {
        for (String name : List.of("dir_p1", "dir_many", "search_many")) {
            String url = site.address() + BenchCases.of(users).get(name);
            BenchLoad calm = BenchLoad.of(url, site.token, CROWDED, seconds, 0);
            try (BenchWrites writes = new BenchWrites(site.database, users)) {
                double cpu = BenchLoad.cpu();
                long began = System.nanoTime();
                writes.pass(Duration.ofSeconds(seconds));
                double besides = (BenchLoad.cpu() - cpu) / ((System.nanoTime() - began) / 1e9);
                long before = writes.written();
                BenchLoad busy = BenchLoad.of(url, site.token, CROWDED, seconds, besides);
                bounds.atMost(
                        name + " under " + (writes.written() - before) / seconds + " writes a second: cost",
                        busy.cpuMicros() / calm.cpuMicros(),
                        1.3);
            }
        }
    }
}
