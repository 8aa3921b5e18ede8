package io.swapstead;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Somebody's way into a node by HTTP.
 *
 * @param site where the node answers
 * @param token goes with every call; empty: not signed in
 */
public record Browser(URI site, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** An answer with its body as JSON; empty where there is none. */
    public record Answer(int status, JsonObject body, HttpResponse<String> response) {
        static Answer of(HttpResponse<String> response) {
            String text = response.body();
            return new Answer(
                    response.statusCode(), text.isEmpty() ? new JsonObject() : new JsonObject(text), response);
        }

        /** The fields that a problem names. */
        public List<String> fields() {
            return body.getJsonArray("errors").stream()
                    .map(error -> ((JsonObject) error).getString("field"))
                    .toList();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The refresh token that the answer set. */
        public String refreshToken() {
            return header("set-cookie").replaceAll("^__Secure-refresh=([^;]*);.*$", "$1");
        }
    }

    /** Nobody yet. */
    public static Browser at(URI site) {
        return new Browser(site, "");
    }

    /** The same site as the one who got this answer to a sign-in. */
    public Browser as(Answer signedIn) {
        return as(signedIn.body().getString("access_token"));
    }

    public Browser as(String accessToken) {
        return new Browser(site, accessToken);
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of()).join();
    }

    public Answer post(String path, JsonObject body) {
        return send("POST", path, body.encode(), Map.of()).join();
    }

    public Answer put(String path, JsonObject body) {
        return send("PUT", path, body.encode(), Map.of()).join();
    }

    public Answer delete(String path, JsonObject body) {
        return send("DELETE", path, body.encode(), Map.of()).join();
    }

    /** Creates an account that has this name before the at sign as well. */
    public Answer register(String username) {
        return post(
                "/api/auth/register",
                new JsonObject()
                        .put("username", username)
                        .put("email", username + "@example.org")
                        .put("password", "a password of " + username));
    }

    public Answer login(String username) {
        return post(
                "/api/auth/login",
                new JsonObject().put("username", username).put("password", "a password of " + username));
    }

    /** A call with the refresh cookie, from the site's own page. */
    public Answer withCookie(String path, String refreshToken) {
        return send("POST", path, null, cookie(refreshToken)).join();
    }

    /** The same call so many times at once. */
    public List<Answer> together(int times, String method, String path, JsonObject body, Map<String, String> headers) {
        List<CompletableFuture<Answer>> all = IntStream.range(0, times)
                .mapToObj(i -> send(method, path, body.isEmpty() ? null : body.encode(), headers))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    /** The headers of a page of the site that holds this refresh token. */
    public Map<String, String> cookie(String refreshToken) {
        return Map.of(
                "cookie", "__Secure-refresh=" + refreshToken,
                "origin", "http://" + site.getAuthority(),
                "x-requested-with", "swapstead");
    }

    /** Sends a body of the type that the headers say. */
    public Answer upload(String path, String body, Map<String, String> headers) {
        return send("POST", path, body, headers).join();
    }

    /** Sends one call; a body is JSON unless the headers say otherwise. */
    public CompletableFuture<Answer> send(
            String method, String path, @org.jspecify.annotations.Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .method(
                        method,
                        Optional.ofNullable(body)
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        if (body != null && !headers.containsKey("content-type")) {
            request.header("content-type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Answer::of);
    }
}
