package io.swapstead.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Everybody who writes and listens, in this process. */
final class MessageLoad {
    private static final int IN_FLIGHT = 128;
    private static final Short SLOW = 4008;
    private static final String TEXT = " is a message of some sixty characters, as people write";

    /** Nanoseconds from when a message was due to its answer, and to the other's socket. */
    final Queue<Long> answered = new ConcurrentLinkedQueue<>();

    final Queue<Long> delivered = new ConcurrentLinkedQueue<>();
    final AtomicInteger failed = new AtomicInteger();
    /** Sockets that were sent away because they read too slowly. */
    final AtomicInteger slow = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();
    private final URI site;
    private final List<BenchTalk> talks;
    private final HttpClient client;
    private final AtomicInteger open = new AtomicInteger();

    MessageLoad(URI site, List<BenchTalk> talks) {
        this.site = site;
        this.talks = talks;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost(site.getHost()).setDefaultPort(site.getPort()),
                new PoolOptions().setHttp1MaxSize(IN_FLIGHT).setMaxWaitQueueSize(-1));
    }

    /** Forgets what was measured. */
    void reset() {
        answered.clear();
        delivered.clear();
        failed.set(0);
        slow.set(0);
    }

    /** Sends at a rate, or, when that is 0, as fast as answers come. */
    void drive(int rate, int seconds) {
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

    /** As the web client does, under a key that is the message's own name. */
    private void send(BenchTalk talk, boolean first, long at) {
        open.incrementAndGet();
        String clientId = UUID.randomUUID().toString();
        JsonObject message = new JsonObject().put("client_id", clientId).put("content", at + TEXT);
        client.request(HttpMethod.POST, "/api/trades/" + talk.trade() + "/thread/messages")
                .compose(request -> request.putHeader("content-type", "application/json")
                        .putHeader("idempotency-key", clientId)
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

    /** Opens a socket for everybody of the first pairs. */
    void listen(int pairs) {
        WebSocketClient sockets = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(1 << 20).setMaxConnections(2 * pairs));
        for (BenchTalk talk : talks.subList(0, pairs)) {
            connect(sockets, talk.one()).await();
            connect(sockets, talk.other()).await();
        }
    }

    /** One that reads too slowly is sent away, and comes back. */
    private Future<WebSocket> connect(WebSocketClient sockets, BenchTalk.Person person) {
        return sockets.connect(site.getPort(), site.getHost(), "/eventbus/websocket")
                .onSuccess(socket -> {
                    long ping = vertx.setPeriodic(20_000, id -> socket.writeTextMessage("{\"type\":\"ping\"}"));
                    socket.textMessageHandler(text -> heard(socket, person, text));
                    socket.closeHandler(closed -> {
                        vertx.cancelTimer(ping);
                        if (Objects.equals(socket.closeStatusCode(), SLOW)) {
                            slow.incrementAndGet();
                            connect(sockets, person);
                        }
                    });
                    register(socket, person);
                });
    }

    private static void register(WebSocket socket, BenchTalk.Person person) {
        socket.writeTextMessage(new JsonObject()
                .put("type", "register")
                .put("address", "user." + person.id())
                .put("headers", new JsonObject().put("authorization", "Bearer " + person.token()))
                .encode());
    }

    /** Only the other's message counts: one's own tab hears it as well. */
    private void heard(WebSocket socket, BenchTalk.Person person, String text) {
        long now = System.nanoTime();
        if (text.contains("unavailable")) {
            register(socket, person); // the node has just begun
        } else if (new JsonObject(text).getValue("body") instanceof JsonObject body
                && "thread.message".equals(body.getString("type"))) {
            JsonObject message = body.getJsonObject("data").getJsonObject("message");
            if (message.getLong("sender_id") != person.id()) {
                delivered.add(now - Long.parseLong(message.getString("content").split(" ", 2)[0]));
            }
        }
    }
}
