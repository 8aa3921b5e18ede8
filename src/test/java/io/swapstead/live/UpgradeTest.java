package io.swapstead.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a socket, and how its frames lie in it. */
class UpgradeTest {
    private static LiveNode node;

    @BeforeAll
    static void start() {
        node = LiveNode.alone();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static WebSocketConnectOptions to(String path) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(node.port())
                .setURI(path);
    }

    private static WebSocket open(WebSocketConnectOptions options) {
        return Tab.client(node.vertx).connect(options).await();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://127.0.0.1.evil.example", "http://127.0.0.1:1", "::"})
    void aForeignPageIsRefused(String origin) {
        assertThatThrownBy(() -> open(to("/eventbus/websocket").addHeader("origin", origin)))
                .isInstanceOfSatisfying(UpgradeRejectedException.class, rejected -> assertThat(rejected.getStatus())
                        .isEqualTo(403));
    }

    @Test
    void theOwnPageAndWhatIsNoBrowserAreLetIn() {
        open(to("/eventbus/websocket").addHeader("origin", "http://127.0.0.1:" + node.port()))
                .close();
        open(to("/eventbus/websocket")).close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/eventbus/000/abc/xhr",
        "POST,/eventbus/000/abc/xhr_send",
        "POST,/eventbus/000/abc/xhr_streaming",
        "GET,/eventbus/000/abc/eventsource",
        "GET,/eventbus/000/abc/htmlfile",
        "GET,/eventbus/000/abc/jsonp",
        "GET,/eventbus/iframe.html",
        "POST,/eventbus/chunking_test",
        "GET,/eventbus/"
    })
    void thereIsNoOtherTransport(String method, String path) {
        assertThat(status(method, path)).isEqualTo(404);
    }

    @Test
    void aBrokenHandshakeIsRefused() {
        assertThat(status("GET", "/eventbus/websocket")).isEqualTo(400);
    }

    private static int status(String method, String path) {
        return node.vertx
                .createHttpClient()
                .request(HttpMethod.valueOf(method), node.port(), "127.0.0.1", path)
                .compose(io.vertx.core.http.HttpClientRequest::send)
                .await()
                .statusCode();
    }

    @Test
    void sockJsFramesAreWrapped() {
        List<String> heard = new CopyOnWriteArrayList<>();
        ClientWebSocket socket = Tab.client(node.vertx).webSocket();
        socket.textMessageHandler(heard::add)
                .connect(to("/eventbus/123/abcdefgh/websocket"))
                .await();
        String register = new JsonObject()
                .put("type", "register")
                .put("address", "user.301")
                .put("headers", new JsonObject().put("authorization", "Bearer 301"))
                .encode();
        socket.writeTextMessage("[" + io.vertx.core.json.Json.encode(register) + ",\"{\\\"type\\\":\\\"ping\\\"}\"]");
        Tab.until(() -> String.join("", heard).contains("pong"));
        assertThat(String.join("", heard)).startsWith("o").endsWith("a[\"{\\\"type\\\":\\\"pong\\\"}\"]");
        node.tell(301, new JsonObject().put("tagline", "\"quoted\""));
        Tab.until(() -> String.join("", heard).contains("quoted"));
        assertThat(String.join("", heard)).contains("a[\"{\\\"type\\\":\\\"rec\\\",\\\"address\\\":\\\"user.301\\\"");
        node.tokens.end(301);
        Tab.until(() -> String.join("", heard).endsWith("c[4401,\"sign in again\"]"));
    }
}
