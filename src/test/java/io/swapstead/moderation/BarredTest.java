package io.swapstead.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that share a database and nothing else, as when the bus and Redis are down: a sanction bites on both. */
class BarredTest {
    private static final String NOWHERE = "redis://127.0.0.1:9";

    /** Somebody's socket, and how it ended. */
    private static final class Ear implements WebSocket.Listener {
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder heard = new StringBuilder();

        static Ear open(URI site, long user, String token) {
            Ear ear = new Ear();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://" + site.getAuthority() + "/eventbus/websocket"), ear)
                    .join();
            JsonObject register = new JsonObject()
                    .put("type", "register")
                    .put("address", "user." + user)
                    .put("headers", new JsonObject().put("authorization", "Bearer " + token));
            socket.sendText(register.encode(), true).join();
            socket.sendText("{\"type\":\"ping\"}", true).join();
            await().until(() -> ear.heard.toString().contains("pong"));
            return ear;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.append(data);
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }

    @Test
    void aSanctionBitesOnEveryNodeWithoutBusAndRedis(@TempDir Path data) {
        TestStores.Database database = TestStores.freshDatabase();
        History history = new History(database.jdbcUrl());
        try (TestNode one = TestNode.start(database, NOWHERE, data, Map.of());
                TestNode other = TestNode.start(database, NOWHERE, data, Map.of())) {
            Browser admin = signedIn(one, "admin");
            history.run("update users set role = 'admin' where username = 'admin'");
            for (String action : List.of("ban", "suspend")) {
                Browser.Answer registered = Browser.at(one.address()).register("target-" + action);
                String token = registered.body().getString("access_token");
                long id = registered.body().getJsonObject("user").getLong("id");
                List<Browser> ways = Stream.of(one, other)
                        .map(node -> Browser.at(node.address()).as(token))
                        .toList();
                ways.forEach(
                        way -> assertThat(way.get("/api/me/inventory").status()).isEqualTo(200));
                List<Ear> ears = Stream.of(one, other)
                        .map(node -> Ear.open(node.address(), id, token))
                        .toList();
                act(history, admin, id, action);
                long done = System.nanoTime();
                for (Browser way : ways) {
                    await().pollInterval(Duration.ofMillis(20))
                            .atMost(Duration.ofSeconds(1))
                            .until(() -> way.get("/api/me/inventory").status() == 403);
                }
                for (Ear ear : ears) {
                    await().atMost(Duration.ofSeconds(2)
                                    .minusNanos(System.nanoTime() - done)
                                    .plusMillis(50))
                            .until(ear.closed::isDone);
                    assertThat(ear.closed.join()).isEqualTo(4403);
                }
            }
        }
    }

    private static void act(History history, Browser admin, long target, String action) {
        long id = history.number(
                "insert into moderation_cases (target_user_id, due_at) values (?, now()) returning id", target);
        await().until(() -> admin.send("POST", "/api/admin/moderation/cases/" + id + "/claim", null, Map.of())
                        .join()
                        .status()
                == 200);
        JsonObject decision = Court.decision(action);
        Browser.Answer acted = admin.post(
                "/api/admin/moderation/cases/" + id + "/actions",
                action.equals("suspend") ? decision.put("duration_days", 3) : decision);
        assertThat(acted.status()).as(acted.body().encode()).isEqualTo(201);
    }

    private static Browser signedIn(TestNode node, String name) {
        Browser nobody = Browser.at(node.address());
        return nobody.as(nobody.register(name));
    }
}
