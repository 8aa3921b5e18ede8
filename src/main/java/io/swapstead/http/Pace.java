package io.swapstead.http;

import io.swapstead.core.Limits;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Closes connections whose client takes its time: the head of the first request must be there soon, that of the next before the
 * connection counts as idle, and a body must keep coming. One for each event loop.
 */
final class Pace {
    private final Vertx vertx;
    private final Duration head;
    private final Duration grace;
    private final Duration idle;
    private final Map<HttpConnection, Long> waiting = new HashMap<>();

    Pace(Vertx vertx) {
        this(vertx, Limits.HTTP_HEAD, Limits.HTTP_GRACE, Limits.HTTP_IDLE);
    }

    /**
     * With times of its own.
     *
     * @param head until the first request's head must be there
     * @param grace after which a body must come at {@link Limits#HTTP_BYTES_PER_SECOND}
     * @param idle from an answer until the next request
     */
    Pace(Vertx vertx, Duration head, Duration grace, Duration idle) {
        this.vertx = vertx;
        this.head = head;
        this.grace = grace;
        this.idle = idle;
    }

    /** A connection has been opened. */
    void opened(HttpConnection connection) {
        within(head, connection);
        connection.closeHandler(closed -> forget(connection));
    }

    /** A request's head has come. */
    void began(HttpServerRequest request) {
        forget(request.connection());
    }

    private void forget(HttpConnection connection) {
        Long timer = waiting.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }

    /** Watches a request until its body has come, and its connection from its answer until the next request. */
    void watch(HttpServerRequest request) {
        if (!request.isEnded()) {
            long began = System.nanoTime();
            vertx.setPeriodic(grace.toMillis(), timer -> {
                long late = (System.nanoTime() - began) / 1_000_000_000 - grace.toSeconds();
                if (request.isEnded() || request.response().closed()) {
                    vertx.cancelTimer(timer);
                } else if (request.bytesRead() < late * Limits.HTTP_BYTES_PER_SECOND) {
                    vertx.cancelTimer(timer);
                    request.connection().close();
                }
            });
        }
    }

    /** An answer is out, and the connection may bring another request. */
    void answered(HttpConnection connection) {
        within(idle, connection);
    }

    private void within(Duration time, HttpConnection connection) {
        long timer = vertx.setTimer(time.toMillis(), id -> {
            waiting.remove(connection);
            connection.close();
        });
        Long before = waiting.put(connection, timer);
        if (before != null) {
            vertx.cancelTimer(before);
        }
    }
}
