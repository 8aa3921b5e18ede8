package io.swapstead.accounts;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Discord as far as linking goes: the code {@code account-7} is good for the account 7, and other codes make it answer in ways
 * that it should not.
 */
final class FakeDiscord implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /** The forms that the token address was sent, decoded. */
    final List<JsonObject> exchanges = new CopyOnWriteArrayList<>();

    /** Paths that were asked for. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    FakeDiscord() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .await();
    }

    String api() {
        return "http://127.0.0.1:" + server.actualPort() + "/api";
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.path());
        if (request.path().equals("/api/oauth2/token")) {
            request.bodyHandler(body -> exchange(request, form(body.toString())));
        } else if (request.path().equals("/api/users/@me")) {
            String account = request.getHeader("authorization").replace("Bearer token-of-account-", "");
            end(request, new JsonObject().put("id", account).put("username", "somebody"));
        } else {
            end(request, new JsonObject());
        }
    }

    private void exchange(HttpServerRequest request, JsonObject form) {
        exchanges.add(form);
        switch (form.getString("code")) {
            case "refused" -> request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
            case "elsewhere" ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("location", api() + "/elsewhere")
                        .end();
            case "endless" -> pour(request);
            case "silent" -> request.pause();
            case "no-json" -> request.response().end("<html>");
            case "no-token" -> end(request, new JsonObject());
            default -> end(request, new JsonObject().put("access_token", "token-of-" + form.getString("code")));
        }
    }

    private void pour(HttpServerRequest request) {
        request.response().setChunked(true);
        long timer = vertx.setPeriodic(
                1, id -> request.response().write("x".repeat(32 * 1024)).onFailure(gone -> vertx.cancelTimer(id)));
        request.response().closeHandler(closed -> {
            vertx.cancelTimer(timer);
            asked.add("closed");
        });
    }

    private static void end(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("content-type", "application/json").end(body.encode());
    }

    /** The fields of a query or a form. */
    static JsonObject form(String text) {
        JsonObject form = new JsonObject();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
