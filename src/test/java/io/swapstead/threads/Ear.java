package io.swapstead.threads;

import static org.awaitility.Awaitility.await;

import io.swapstead.threads.Scene.Person;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Somebody's socket, registered for what concerns them. */
final class Ear {
    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private int asked;

    private Ear(WebSocket socket) {
        this.socket = socket;
        socket.textMessageHandler(text -> heard.add(new JsonObject(text)));
    }

    static Ear of(Vertx vertx, URI site, Person person) {
        Ear ear = new Ear(vertx.createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(1 << 20))
                .connect(site.getPort(), site.getHost(), "/eventbus/websocket")
                .await());
        String token = "Bearer " + person.browser().token();
        ear.says(new JsonObject()
                .put("type", "register")
                .put("address", "user." + person.id())
                .put("headers", new JsonObject().put("authorization", token)));
        ear.settled();
        return ear;
    }

    /** Sends a frame that has no reply; answers the refusal of its address. */
    JsonObject isRefused(JsonObject frame) {
        says(frame);
        String address = frame.getString("address");
        return first(heard -> "err".equals(heard.getString("type")) && address.equals(heard.getString("address")));
    }

    private void says(JsonObject frame) {
        socket.writeTextMessage(frame.encode()).await();
    }

    /** Waits until the server has answered all that was said. */
    void settled() {
        long before = pongs();
        says(new JsonObject().put("type", "ping"));
        await().until(() -> pongs() > before);
    }

    private long pongs() {
        return heard.stream()
                .filter(frame -> "pong".equals(frame.getString("type")))
                .count();
    }

    /** Sends a command; answers its reply, or its error. */
    JsonObject asks(String command, JsonObject body) {
        String reply = "reply-" + asked++;
        says(new JsonObject()
                .put("type", "send")
                .put("address", command)
                .put("replyAddress", reply)
                .put("body", body));
        return first(frame -> reply.equals(frame.getString("address")));
    }

    /** The data of the first event of a type. */
    JsonObject hears(String type) {
        return first(frame -> is(frame, type)).getJsonObject("body").getJsonObject("data");
    }

    long count(String type) {
        return heard.stream().filter(frame -> is(frame, type)).count();
    }

    private JsonObject first(Predicate<JsonObject> wanted) {
        await().until(() -> heard.stream().anyMatch(wanted));
        return heard.stream().filter(wanted).findFirst().orElseThrow();
    }

    private static boolean is(JsonObject frame, String type) {
        return frame.getValue("body") instanceof JsonObject body && type.equals(body.getString("type"));
    }
}
