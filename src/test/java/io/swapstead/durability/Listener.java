package io.swapstead.durability;

import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tab that comes back, here or there, whenever its socket ends, and resumes where it was. */
public final class Listener {
    private static final long PAUSE_MILLIS = 300;

    private final Vertx vertx;
    private final WebSocketClient client;
    private final IntFunction<URI> sites;
    private final Supplier<String> token;
    private final String address;
    private final SortedMap<Long, JsonObject> heard = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private String epoch = "";
    private long seq;
    private long first;
    private int openings;
    private boolean stopped;
    private volatile @Nullable ClientWebSocket current;

    public Listener(Vertx vertx, IntFunction<URI> sites, Supplier<String> token, long userId) {
        this.vertx = vertx;
        this.client = vertx.createWebSocketClient();
        this.sites = sites;
        this.token = token;
        this.address = "user." + userId;
    }

    public void open() {
        URI site = sites.apply(openings++);
        ClientWebSocket socket = client.webSocket();
        socket.textMessageHandler(text -> hear(socket, new JsonObject(text)));
        socket.closeHandler(closed -> {
            current = null;
            again();
        });
        WebSocketConnectOptions where = new WebSocketConnectOptions()
                .setHost(site.getHost())
                .setPort(site.getPort())
                .setTimeout(3000)
                .setURI("/eventbus/websocket");
        socket.connect(where).onFailure(refused -> again()).onSuccess(open -> {
            current = socket;
            JsonObject headers = new JsonObject().put("authorization", "Bearer " + token.get());
            socket.writeTextMessage(
                    frame("register", address).put("headers", headers).encode());
            JsonObject from = new JsonObject().put("epoch", epoch).put("seq", seq);
            socket.writeTextMessage(
                    frame("send", "live.resume").put("body", from).encode());
            long pings = vertx.setPeriodic(20_000, id -> socket.writeTextMessage("{\"type\":\"ping\"}"));
            socket.endHandler(ended -> vertx.cancelTimer(pings));
        });
    }

    /** Loses its socket, as by a tunnel, and comes back elsewhere. */
    public void drop() {
        ClientWebSocket socket = current;
        if (socket != null) {
            socket.close();
        }
    }

    /** How many sockets it has had. */
    public int openings() {
        return openings;
    }

    private static JsonObject frame(String type, String address) {
        return new JsonObject().put("type", type).put("address", address).put("replyAddress", "reply");
    }

    private void again() {
        if (!stopped) {
            vertx.setTimer(PAUSE_MILLIS, id -> open());
        }
    }

    private synchronized void hear(ClientWebSocket socket, JsonObject message) {
        if ("err".equals(message.getString("type"))) {
            socket.close(); // the token has run out, or the database is away: another try
            return;
        }
        if (!address.equals(message.getString("address"))) {
            return;
        }
        JsonObject event = message.getJsonObject("body");
        if ("resync".equals(event.getString("type"))) {
            restart(event.getJsonObject("data"));
        } else if (event.containsKey("seq")) {
            keep(socket, event);
        }
    }

    private void restart(JsonObject position) {
        if (!epoch.isEmpty()) {
            complaints.add(address + " had to read everything anew: " + position);
        } else {
            first = position.getLong("last_seq");
        }
        epoch = position.getString("epoch");
        seq = position.getLong("last_seq");
    }

    private void keep(ClientWebSocket socket, JsonObject event) {
        long number = event.getLong("seq");
        if (epoch.isEmpty()) {
            return; // before the first answer to live.resume
        }
        if (number > seq + 1) {
            socket.close(); // a gap: what is missing comes with the next resume
        } else if (number == seq + 1) {
            seq = number;
            heard.put(number, event);
        } else if (heard.containsKey(number) && !event.equals(heard.get(number))) {
            complaints.add(address + " was told two things as " + number);
        }
    }

    /** The number after which it has heard everything. */
    synchronized long start() {
        return first;
    }

    public void stop() {
        stopped = true;
    }

    public synchronized long seq() {
        return seq;
    }

    public synchronized SortedMap<Long, JsonObject> heard() {
        return new TreeMap<>(heard);
    }

    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }
}
