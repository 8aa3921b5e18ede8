package io.swapstead.live;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A browser tab that speaks the bridge's protocol over a raw WebSocket, and remembers what it heard. */
public final class Tab {
    private static final Map<Vertx, WebSocketClient> CLIENTS = new ConcurrentHashMap<>();

    final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    final WebSocket socket;
    private volatile short closeCode;
    private volatile boolean closed;
    private int replies;

    private Tab(WebSocket socket) {
        this.socket = socket;
        socket.handler(bytes -> heard.add(new JsonObject(bytes)));
        socket.closeHandler(v -> {
            closeCode = socket.closeStatusCode() == null ? 0 : socket.closeStatusCode();
            closed = true;
        });
    }

    /** One for each Vert.x, kept: a client that nobody holds is closed by the garbage collector, with all its sockets. */
    static WebSocketClient client(Vertx vertx) {
        return CLIENTS.computeIfAbsent(
                vertx,
                key -> key.createWebSocketClient(
                        new WebSocketClientOptions().setMaxFrameSize(1 << 20).setMaxConnections(1000)));
    }

    public static Tab open(Vertx vertx, int port) {
        return new Tab(
                client(vertx).connect(port, "127.0.0.1", "/eventbus/websocket").await());
    }

    /** Opens and registers the user's own address. */
    static Tab of(Vertx vertx, int port, long user) {
        return open(vertx, port).register("user." + user, String.valueOf(user)).settled();
    }

    public Tab register(String address, String token) {
        return say(new JsonObject()
                .put("type", "register")
                .put("address", address)
                .put("headers", new JsonObject().put("authorization", "Bearer " + token)));
    }

    Tab say(JsonObject message) {
        return say(message.encode());
    }

    Tab say(String text) {
        socket.writeTextMessage(text);
        return this;
    }

    /** Waits until everything said so far has been handled. */
    public Tab settled() {
        long before =
                heard.stream().filter(m -> "pong".equals(m.getString("type"))).count();
        say(new JsonObject().put("type", "ping"));
        until(() ->
                heard.stream().filter(m -> "pong".equals(m.getString("type"))).count() > before || closed);
        return this;
    }

    /** Sends a command and waits for its reply, or its error. */
    public JsonObject ask(String command, JsonObject body) {
        String reply = "reply-" + replies++;
        say(new JsonObject()
                .put("type", "send")
                .put("address", command)
                .put("replyAddress", reply)
                .put("body", body));
        return hear(message -> reply.equals(message.getString("address")));
    }

    JsonObject resume(String epoch, long seq) {
        return ask("live.resume", new JsonObject().put("epoch", epoch).put("seq", seq))
                .getJsonObject("body");
    }

    JsonObject hear(Predicate<JsonObject> wanted) {
        until(() -> heard.stream().anyMatch(wanted));
        return heard.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** What came to an address, in order. */
    public List<JsonObject> events() {
        return heard.stream()
                .filter(m -> "rec".equals(m.getString("type"))
                        && m.getValue("body") instanceof JsonObject body
                        && body.containsKey("v"))
                .map(m -> m.getJsonObject("body"))
                .toList();
    }

    /** The first event of a type, once it has come. */
    JsonObject event(String type) {
        until(() -> events().stream().anyMatch(event -> type.equals(event.getString("type"))));
        return events().stream()
                .filter(event -> type.equals(event.getString("type")))
                .findFirst()
                .orElseThrow();
    }

    List<Long> seqs() {
        return events().stream()
                .filter(e -> e.containsKey("seq"))
                .map(e -> e.getLong("seq"))
                .toList();
    }

    int closeCode() {
        until(() -> closed);
        return closeCode;
    }

    Optional<Integer> closedWith() {
        return closed ? Optional.of((int) closeCode) : Optional.empty();
    }

    public void close() {
        socket.close();
    }

    public static void until(java.util.concurrent.Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(15))
                .until(condition);
    }
}
