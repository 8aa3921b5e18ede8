package io.swapstead.fuzz;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Sends frames that no client sends; every socket must answer afterwards, or have been closed with a code that says why. */
final class FrameFuzz {
    private static final int AT_ONCE = 8;
    private static final int FRAMES_OF_SOCKET = 25;
    private static final String PING = "{\"type\":\"ping\"}";
    private static final List<String> TYPES = List.of("register", "unregister", "send", "publish", "ping", "x", "");
    private static final List<String> ADDRESSES = List.of(
            "user.1",
            "public",
            "moderation",
            "live.resume",
            "presence.watch",
            "presence.input",
            "thread.send",
            "thread.read",
            "thread.typing",
            "notifications.read",
            "accounts.sign_in",
            "__vertx.reply.1");
    private static final List<String> FIELDS =
            List.of("user_ids", "epoch", "seq", "trade_id", "text", "actor", "ids", "up_to_seq");

    final List<String> complaints = new ArrayList<>();
    final Map<Integer, Integer> closes = new TreeMap<>();

    private final WebSocketClient client;
    private final URI site;
    private final Random random;
    private final Values values;
    private final Pool pool;

    FrameFuzz(Vertx vertx, URI site, long seed) {
        this.site = site;
        this.random = new Random(seed);
        this.pool = new Pool(random);
        this.values = new Values(random, pool);
        this.client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxConnections(AT_ONCE * 2).setMaxFrameSize(1 << 20));
    }

    void run(int count, IntFunction<String> tokens) {
        for (int sent = 0; sent < count; sent += AT_ONCE * FRAMES_OF_SOCKET) {
            List<Future<Void>> sockets = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                sockets.add(socket(tokens.apply(sent + i * FRAMES_OF_SOCKET)));
            }
            Future.join(sockets).otherwiseEmpty().await();
        }
    }

    private Future<Void> socket(String token) {
        boolean sockjs = random.nextBoolean();
        List<String> sent = new ArrayList<>();
        Promise<Void> done = Promise.promise();
        ClientWebSocket socket = client.webSocket();
        socket.textMessageHandler(text -> {
            if (text.contains("final")) {
                socket.close();
            } else if (text.contains("\"body\":\"internal\"") || text.contains("\\\"body\\\":\\\"internal\\\"")) {
                complaints.add("an accident after " + sent);
            }
        });
        socket.closeHandler(closed -> {
            int code = socket.closeStatusCode() == null ? 0 : socket.closeStatusCode();
            closes.merge(code, 1, Integer::sum);
            done.tryComplete();
        });
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(site.getHost())
                .setPort(site.getPort())
                .setURI(sockjs ? "/eventbus/000/fuzzfuzz/websocket" : "/eventbus/websocket");
        return socket.connect(options)
                .compose(open -> {
                    say(open, sockjs, registration(token), sent);
                    for (int i = 0; i < FRAMES_OF_SOCKET; i++) {
                        frame(open, sockjs, token, sent);
                    }
                    say(
                            open,
                            sockjs,
                            new JsonObject()
                                    .put("type", "send")
                                    .put("address", "final")
                                    .encode(),
                            sent);
                    return done.future().timeout(15, TimeUnit.SECONDS);
                })
                .onFailure(error -> complaints.add(error + " after " + sent))
                .otherwiseEmpty();
    }

    private static String registration(String token) {
        return new JsonObject()
                .put("type", "register")
                .put("address", "public")
                .put("headers", new JsonObject().put("authorization", "Bearer " + token))
                .encode();
    }

    private void frame(io.vertx.core.http.WebSocket socket, boolean sockjs, String token, List<String> sent) {
        String message = values.chance(90) ? message(token).encode() : Json.encode(values.hostile());
        switch (random.nextInt(20)) {
            case 0 -> say(socket, false, mutated(message), sent);
            case 1 -> send(socket, WebSocketFrame.binaryFrame(Buffer.buffer(mutated(message)), true), sent);
            case 2 -> {
                send(socket, WebSocketFrame.textFrame(message, false), sent);
                send(socket, WebSocketFrame.continuationFrame(Buffer.buffer(PING), true), sent);
            }
            case 3 -> say(socket, false, "[".repeat(random.nextInt(3000)), sent);
            default -> say(socket, sockjs, message, sent);
        }
    }

    private JsonObject message(String token) {
        JsonObject message = new JsonObject();
        message.put("type", values.chance(95) ? TYPES.get(random.nextInt(TYPES.size())) : values.hostile());
        message.put("address", values.chance(90) ? ADDRESSES.get(random.nextInt(ADDRESSES.size())) : values.hostile());
        if (values.chance(60)) {
            message.put("replyAddress", values.chance(80) ? "reply" : values.hostile());
        }
        if (values.chance(80)) {
            JsonObject body = new JsonObject();
            FIELDS.forEach(field -> body.put(field, values.chance(50) ? values.hostile() : pool.any(field)));
            message.put("body", values.chance(90) ? body : values.hostile());
        }
        if (values.chance(30)) {
            JsonObject headers = new JsonObject()
                    .put("Authorization", values.chance(50) ? "Bearer " + token : values.hostile())
                    .put("x\r\ny", values.hostile());
            message.put("headers", values.chance(80) ? headers : values.hostile());
        }
        return message;
    }

    private String mutated(String message) {
        StringBuilder text = new StringBuilder(message);
        for (int i = 0; i < 3 && !text.isEmpty(); i++) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        return text.toString();
    }

    private static void say(io.vertx.core.http.WebSocket socket, boolean sockjs, String text, List<String> sent) {
        send(socket, WebSocketFrame.textFrame(sockjs ? "[" + Json.encode(text) + "]" : text, true), sent);
    }

    private static void send(io.vertx.core.http.WebSocket socket, WebSocketFrame frame, List<String> sent) {
        if (!socket.isClosed()) {
            String text = frame.textData();
            sent.add(text.substring(0, Math.min(300, text.length())));
            socket.writeFrame(frame).otherwiseEmpty();
        }
    }
}
