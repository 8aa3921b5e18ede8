package io.swapstead.http;

import io.swapstead.core.Failure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever went wrong, as a problem document; an accident is logged under an id, and told with that id alone. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void answer(HttpServerRequest request, Throwable error) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        Failure failure = error instanceof Failure known ? known : accident(request, error);
        if (failure.retryAfter() > 0) {
            response.putHeader("retry-after", String.valueOf(failure.retryAfter()));
        }
        if (failure.kind() == Failure.Kind.METHOD) {
            response.putHeader("allow", failure.problem("").getString("allow", ""));
        }
        if (failure.kind() == Failure.Kind.UNAUTHENTICATED) {
            response.putHeader("www-authenticate", "Bearer");
        }
        boolean unread = failure.kind() == Failure.Kind.TOO_LARGE || !request.isEnded();
        if (unread) {
            response.putHeader("connection", "close");
        }
        Buffer body =
                failure.problem(request.path() == null ? "/" : request.path()).toBuffer();
        response.setStatusCode(failure.kind().status)
                .putHeader("content-type", "application/problem+json")
                .putHeader("cache-control", "no-store")
                .end(body)
                .onComplete(sent -> {
                    if (unread) {
                        request.connection().close();
                    }
                });
        request.resume();
    }

    private static Failure accident(HttpServerRequest request, Throwable error) {
        String id = UUID.randomUUID().toString();
        LOG.error("{}: {} {} failed", id, request.method(), request.path(), error);
        return new Failure(Failure.Kind.INTERNAL, "Something went wrong on our side. It has been written down.")
                .with("id", id);
    }
}
