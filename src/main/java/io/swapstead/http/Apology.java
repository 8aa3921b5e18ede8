package io.swapstead.http;

import io.swapstead.core.Failure;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** What a browser shows for a page that cannot be made just now: HTML that needs no script, no style and no database. */
final class Apology {
    private static final String HTML =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="%1$d">
            <title>Back in a moment · Swapstead</title>
            <h1>Back in a moment</h1>
            <p>This page cannot be shown just now. Nothing is lost: it is tried again by itself in %1$d seconds.</p>
            <p><a href="">Try again</a></p>
            </html>
            """;

    private static final int SECONDS = 5;

    private Apology() {}

    /** Answers 503 for a page whose parts do not answer; anything else is a problem like that of the API. */
    static void answer(HttpServerRequest request, Throwable error) {
        HttpServerResponse response = request.response();
        boolean passing = error instanceof Failure failure && failure.kind() == Failure.Kind.UNAVAILABLE;
        if (!passing || response.headWritten()) {
            Problems.answer(request, error);
            return;
        }
        response.setStatusCode(503)
                .putHeader("retry-after", String.valueOf(SECONDS))
                .putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .end(HTML.formatted(SECONDS));
    }
}
