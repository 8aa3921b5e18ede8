package io.swapstead.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Map;

/**
 * A node for the load client: {@code LiveBench PORT LOOPS POSTGRES REDIS [CLUSTER-PORT MEMBER…]}. Besides what every socket may
 * send it knows {@code bench.all} and {@code bench.user.N}, which tell everyone, or one user, the frame's body.
 */
@SuppressWarnings("SystemOut") // whoever started it waits for this line
final class LiveBench {
    private LiveBench() {}

    public static void main(String[] args) {
        Vertx vertx = args.length > 4
                ? LiveNode.clustered(
                        Integer.parseInt(args[4]), Arrays.asList(args).subList(5, args.length))
                : Vertx.vertx();
        LiveNode node = LiveNode.start(
                vertx,
                new LiveNode.Places(args[2], args[3]),
                Map.of("http.port", args[0]),
                Integer.parseInt(args[0]),
                Integer.parseInt(args[1]));
        node.live.commands().command("bench.all", (socket, body) -> {
            node.live.announce("bench.all", body);
            return Future.succeededFuture();
        });
        node.live.commands().command("bench.user", (socket, body) -> {
            node.live.whisper(body.getLong("user"), "bench.user", body.getJsonObject("payload"));
            return Future.succeededFuture();
        });
        System.out.println(new JsonObject().put("ready", node.port()).encode());
    }
}
