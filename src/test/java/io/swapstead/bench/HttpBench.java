package io.swapstead.bench;

import io.swapstead.Browser;
import io.swapstead.durability.Fleet;
import io.swapstead.durability.NodeProcess;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** {@code HttpBench [--requests N]}: what the edge adds to a bare Vert.x server that sends a body of the same size. */
@SuppressWarnings("SystemOut") // its output is its purpose
final class HttpBench {
    private static final List<String> CASES = List.of(
            "/api/version", "/api/me", "/api/users/1", "/api/users/1/back", "/api/cards?q=dragon", "/api/me/inventory");

    private HttpBench() {}

    public static void main(String[] args) throws IOException {
        int requests = (int) new Options(args).number("requests", 20_000);
        Vertx vertx = Vertx.vertx();
        int port = NodeProcess.freePort();
        Process bare = bare(port);
        JsonArray rows = new JsonArray();
        try (Fleet fleet = new Fleet(Files.createTempDirectory("bench"))) {
            URI site = fleet.node(0).site();
            String token = Browser.at(site).register("bench").body().getString("access_token");
            Load load = new Load(vertx);
            for (String path : CASES) {
                Load.Result ours = load.measure(fleet.node(0).process(), site.resolve(path), token, requests);
                URI same = URI.create("http://127.0.0.1:" + port + "/" + ours.bytes());
                Load.Result bound = load.measure(bare.toHandle(), same, "", requests);
                rows.add(row(path, ours, bound));
                System.err.println(rows.getJsonObject(rows.size() - 1).encode());
            }
        } finally {
            bare.destroyForcibly();
            vertx.close().await();
        }
        System.out.println(
                new JsonObject().put("requests", requests).put("cases", rows).encodePrettily());
        System.exit(0);
    }

    private static Process bare(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareHttp.class.getName(),
                        String.valueOf(port))
                .inheritIO()
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
        return process;
    }

    private static JsonObject row(String path, Load.Result ours, Load.Result bound) {
        return new JsonObject()
                .put("case", path)
                .put("bytes", ours.bytes())
                .put("cpu_us", Math.round(ours.cpuMicros()))
                .put("bare_cpu_us", Math.round(bound.cpuMicros()))
                .put("added_cpu_us", Math.round(ours.cpuMicros() - bound.cpuMicros()))
                .put("median_us", ours.medianMicros())
                .put("p99_us", ours.p99Micros());
    }
}
