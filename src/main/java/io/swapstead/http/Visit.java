package io.swapstead.http;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request from its coming to its end, for the access log and the metrics. The log names ids only; what was turned away, what
 * failed and what its sender did not wait for are worth a line each, all else only where the log is set to {@code DEBUG}.
 */
final class Visit {
    /** As other servers write it: the client had gone before the answer was out. */
    static final int GONE = 499;

    private static final Logger LOG = LoggerFactory.getLogger("access");

    private final long began = System.nanoTime();
    private final String method;
    private String operation = "page";
    private long user;
    private boolean over;

    private Visit(String method) {
        this.method = method;
    }

    static Visit of(HttpServerRequest request, Pace pace) {
        Visit visit = new Visit(request.method().name());
        HttpServerResponse response = request.response();
        // It is called as well, with a status that was never sent, when the connection is lost.
        response.endHandler(end -> {
            visit.end(response.ended() ? response.getStatusCode() : GONE);
            if (response.ended()) {
                pace.answered(request.connection());
            }
        });
        response.closeHandler(gone -> visit.end(GONE));
        return visit;
    }

    /** What the request asks for, by its name in the contract. */
    void asks(String operationId) {
        operation = operationId;
    }

    /** Who is behind it. */
    void by(long userId) {
        user = userId;
    }

    private void end(int status) {
        if (over) {
            return;
        }
        over = true;
        long nanos = System.nanoTime() - began;
        Metrics.timer("swapstead.http", "operation", operation, "status", String.valueOf(status))
                .record(nanos, TimeUnit.NANOSECONDS);
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (status == 401 || status == 403 || status == 429 || status == GONE || status >= 500) {
            LOG.info("{} {} {} {} ms, user {}", method, operation, status, millis, user);
        } else {
            LOG.debug("{} {} {} {} ms, user {}", method, operation, status, millis, user);
        }
    }
}
