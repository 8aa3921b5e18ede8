package io.swapstead.accounts;

import io.swapstead.config.Config;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Discord's HTTP API as far as linking needs it; an answer that is slow, large or leads elsewhere is a failure. */
final class DiscordApi {
    private static final int TIMEOUT_MILLIS = 4000;
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern ID = Pattern.compile("\\d{1,32}");

    private final Config.Discord config;
    private final HttpClient client;

    DiscordApi(Vertx vertx, Config.Discord config) {
        this.config = config;
        this.client = vertx.createHttpClient();
    }

    /** The page on which somebody allows or refuses the link. */
    String consentPage(String redirect, String state) {
        return config.api() + "/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "scope",
                        "identify",
                        "client_id",
                        config.clientId().orElseThrow(),
                        "redirect_uri",
                        redirect,
                        "state",
                        state));
    }

    /** The id of the account whose owner allowed it, for the code that Discord sent them back with. */
    Future<String> account(String code, String redirect) {
        String exchange = form(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirect,
                "client_id",
                config.clientId().orElseThrow(),
                "client_secret",
                config.clientSecret().orElse("")));
        RequestOptions token =
                to(HttpMethod.POST, "/oauth2/token").putHeader("content-type", "application/x-www-form-urlencoded");
        return json(token, Buffer.buffer(exchange))
                .compose(given -> json(
                        to(HttpMethod.GET, "/users/@me")
                                .putHeader("authorization", "Bearer " + text(given, "access_token")),
                        Buffer.buffer()))
                .map(account -> {
                    String id = text(account, "id");
                    if (!ID.matcher(id).matches()) {
                        throw new IllegalStateException("an account's id that is no number");
                    }
                    return id;
                });
    }

    private RequestOptions to(HttpMethod method, String path) {
        return new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(config.api() + path)
                .putHeader("accept", "application/json")
                .setConnectTimeout(TIMEOUT_MILLIS);
    }

    private Future<JsonObject> json(RequestOptions to, Buffer body) {
        return client.request(to).compose(request -> request.send(body)
                .compose(DiscordApi::read)
                .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .recover(error -> request.reset().transform(reset -> Future.failedFuture(error))));
    }

    private static Future<JsonObject> read(HttpClientResponse response) {
        Promise<Buffer> whole = Promise.promise();
        Buffer bytes = Buffer.buffer();
        response.handler(chunk -> {
            if (bytes.length() + chunk.length() > MOST_BYTES) {
                whole.tryFail(new IllegalStateException("more than " + MOST_BYTES + " bytes"));
            } else {
                bytes.appendBuffer(chunk);
            }
        });
        response.endHandler(end -> whole.tryComplete(bytes));
        response.exceptionHandler(whole::tryFail);
        return whole.future().map(body -> object(response.statusCode(), body));
    }

    /** Says nothing of what was there instead: it may have been a secret. */
    private static JsonObject object(int status, Buffer body) {
        if (status != 200) {
            throw new IllegalStateException("status " + status);
        }
        try {
            return body.toJsonObject();
        } catch (DecodeException e) {
            throw new IllegalStateException("no JSON object");
        }
    }

    private static String text(JsonObject json, String field) {
        return Objects.requireNonNull(json.getString(field), () -> "no " + field + " in the answer");
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
