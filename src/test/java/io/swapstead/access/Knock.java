package io.swapstead.access;

import io.swapstead.fuzz.Api.Operation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Calls an operation as somebody, about something of their own or the other's. */
final class Knock {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FILE =
            "--xx\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\ncontent-type: image/png\r\n\r\nno picture\r\n--xx--\r\n";

    private final URI site;
    private final Operation operation;
    private final Person caller;
    private final Belongings about;

    Knock(URI site, Operation operation, Person caller, Belongings about) {
        this.site = site;
        this.operation = operation;
        this.caller = caller;
        this.about = about;
    }

    HttpResponse<String> send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path() + query()));
        if (!caller.token().isEmpty()) {
            request.header("authorization", "Bearer " + caller.token());
        }
        request.header("cookie", "__Secure-refresh=" + caller.refreshToken())
                .header("origin", "http://" + site.getAuthority())
                .header("x-requested-with", "swapstead");
        request.method(operation.method(), body(request));
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(operation.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String path() {
        String path = operation.path();
        int first = path.indexOf('{');
        if (first < 0) {
            return path;
        }
        String named = path.substring(first, path.indexOf('}') + 1);
        return path.replace(named, String.valueOf(about.id(Thing.of(operation).kind())))
                .replace("{mid}", String.valueOf(about.id("message")))
                .replace("{evidence_id}", String.valueOf(about.id("evidence")))
                .replace("{emoji}", "%F0%9F%91%8D");
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (JsonObject parameter : operation.parameters()) {
            if ("query".equals(parameter.getString("in")) && parameter.getBoolean("required", false)) {
                Object value = new Bodies(Map.of("kind", "trustworthy", "at", "2026-11-25T10:00:00Z"))
                        .any(parameter.getString("name"), parameter.getJsonObject("schema"));
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.getString("name"))
                        .append('=')
                        .append(value);
            }
        }
        return query.toString();
    }

    private HttpRequest.BodyPublisher body(HttpRequest.Builder request) {
        if (operation.types().contains("application/json")) {
            request.header("content-type", "application/json");
            return HttpRequest.BodyPublishers.ofString(
                    new Bodies(fields()).of(operation.body()).encode());
        } else if (operation.types().contains("text/csv")) {
            request.header("content-type", "text/csv");
            return HttpRequest.BodyPublishers.ofString("Count,Name\n1,Pass\n");
        } else if (operation.types().contains("multipart/form-data")
                || operation.rules().containsKey("x-stream")) {
            request.header("content-type", "multipart/form-data; boundary=xx");
            return HttpRequest.BodyPublishers.ofString(FILE);
        }
        return HttpRequest.BodyPublishers.noBody();
    }

    /** Fields whose values matter for who may do it. */
    private Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("recipient_id", about.id("person"));
        fields.put("reported_user_id", about.id("stranger")); // whoever has reported somebody is no judge of theirs
        fields.put("moderation_action_id", about.id("action"));
        fields.put("appeal_text", "I did not do that, and you can look it up.");
        fields.put("offer", new JsonArray().add(line()));
        fields.put("request", new JsonArray());
        fields.put("case_ids", new JsonArray().add(1));
        fields.put("password", "a password of " + caller.name());
        fields.put("current_password", "a password of " + caller.name());
        fields.put("username", caller.name());
        fields.put("card_id", about.id("card"));
        fields.put("version", 1);
        return fields;
    }

    private JsonObject line() {
        return new JsonObject()
                .put("inventory_item_id", caller.belongings().id("item"))
                .put("quantity", 1);
    }
}
