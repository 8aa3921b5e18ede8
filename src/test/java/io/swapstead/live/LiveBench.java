package io.swapstead.live;

import io.netty.util.internal.PlatformDependent;
import io.swapstead.bench.Options;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/**
 * A node for the load client of sockets, which tells over a second port what it is asked to: {@code POST /all} everyone,
 * {@code POST /user/N} one user. {@code GET /memory} collects garbage and answers the bytes that are still in use.
 *
 * <p>{@code LiveBench --port N --tell N --cluster N [--member N --postgres URL --redis URL]}: the first node starts the stores, and
 * prints where they are; one that names a member joins it.
 */
@SuppressWarnings("SystemOut") // whoever started it waits for this line
final class LiveBench {
    private LiveBench() {}

    public static void main(String[] args) {
        Options options = new Options(args);
        int port = (int) options.number("port", 0);
        long cluster = options.number("cluster", 0);
        Vertx vertx = LiveNode.clustered(
                (int) cluster, List.of("127.0.0.1:" + options.number("member", cluster), "127.0.0.1:" + cluster));
        LiveNode.Places places = options.text("postgres")
                .map(url -> new LiveNode.Places(url, options.text("redis").orElseThrow()))
                .orElseGet(LiveNode.Places::fresh);
        LiveNode node = LiveNode.start(vertx, places, Map.of(), port, 2);
        vertx.createHttpServer()
                .requestHandler(request -> answer(node.live, request))
                .listen((int) options.number("tell", 0), "127.0.0.1")
                .await();
        System.out.println("ready --postgres " + places.postgres() + " --redis " + places.redis());
    }

    private static void answer(Live live, HttpServerRequest request) {
        if (request.path().equals("/memory")) {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            request.response().end(String.valueOf(heap + Math.max(0, PlatformDependent.usedDirectMemory())));
            return;
        }
        Future<?> told = request.body().onSuccess(body -> {
            JsonObject event = body.toJsonObject();
            if (request.path().equals("/all")) {
                live.announce("bench.all", event);
            } else {
                live.whisper(Long.parseLong(request.path().substring("/user/".length())), "bench.user", event);
            }
        });
        told.onComplete(done -> request.response().end());
    }
}
