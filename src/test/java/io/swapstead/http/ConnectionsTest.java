package io.swapstead.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.swapstead.core.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of clients who take their time or leave, and of a page that cannot be made. */
class ConnectionsTest {
    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicReference<HttpServerRequest> open = new AtomicReference<>();
    private Pace pace;
    private HttpServer server;

    @BeforeEach
    void open() {
        Metrics.addRegistry(metrics);
        pace = new Pace(vertx, Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(300));
        server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .connectionHandler(pace::opened)
                .requestHandler(this::take)
                .listen(0, "127.0.0.1")
                .await();
    }

    @AfterEach
    void close() {
        Metrics.removeRegistry(metrics);
        vertx.close().await();
    }

    private void take(HttpServerRequest request) {
        pace.began(request);
        pace.watch(request);
        Visit.of(request, pace).asks(request.path().substring(1));
        switch (request.path()) {
            case "/page" -> Apology.answer(request, Failure.unavailable("away", 1));
            case "/wait" -> open.set(request);
            default -> request.end().onSuccess(end -> request.response().end("done"));
        }
    }

    @Test
    void aHeadThatDoesNotComeEndsTheConnection() throws IOException {
        assertThat(answer("GET /quick HTTP/1.1\r\nHost: a\r\n")).isEmpty();
    }

    @Test
    void aBodyThatHardlyComesEndsTheConnection() throws IOException {
        assertThat(answer("POST /quick HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n0123456789"))
                .isEmpty();
    }

    @Test
    void aConnectionThatBringsNothingMoreIsClosedAfterItsAnswer() throws IOException {
        assertThat(answer("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("done");
        assertThat(calls("quick", 200)).isEqualTo(1);
    }

    @Test
    void aPageWithoutADatabaseSaysSoInHtml() throws IOException {
        String page = answer("GET /page HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(page)
                .startsWith("HTTP/1.1 503")
                .containsIgnoringCase("retry-after: 5")
                .contains("text/html", "Try again")
                .doesNotContain("<script");
    }

    @Test
    void whoLeavesBeforeTheAnswerIsNotCountedAsServed() throws IOException {
        Socket client = send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
        await().until(() -> open.get() != null);
        client.close();
        await().untilAsserted(() -> assertThat(calls("wait", Visit.GONE)).isEqualTo(1));
        assertThat(calls("wait", 200)).isZero();
    }

    private long calls(String operation, int status) {
        return metrics.find("swapstead.http").tag("operation", operation).tag("status", "" + status).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private Socket send(String bytes) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        client.setSoTimeout(20_000);
        client.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    /** All that the server says until it closes. */
    private String answer(String bytes) throws IOException {
        try (Socket client = send(bytes);
                InputStream in = client.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
