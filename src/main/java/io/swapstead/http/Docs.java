package io.swapstead.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** The contract for people and programs: {@code /api/openapi.json}, and {@code /api/docs} to read. */
final class Docs {
    private static final Set<String> PATHS = Set.of("/openapi.json", "/docs");

    private Docs() {}

    static boolean knows(String path) {
        return PATHS.contains(path);
    }

    static void answer(HttpServerRequest request, String path, Contract contract) {
        if (path.equals("/openapi.json")) {
            request.response()
                    .putHeader("content-type", "application/json")
                    .end(contract.document().toBuffer());
        } else {
            request.response()
                    .putHeader("content-type", "text/html; charset=utf-8")
                    .end(page(contract.document()));
        }
    }

    private static String page(JsonObject document) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Swapstead API</title>"
                + "<link rel=\"stylesheet\" href=\"/docs.css\"><main><h1>Swapstead API</h1><p>The contract itself: "
                + "<a href=\"/api/openapi.json\">openapi.json</a></p>");
        document.getJsonObject("paths").forEach(path -> ((JsonObject) path.getValue()).forEach(entry -> {
            if (entry.getValue() instanceof JsonObject operation && operation.containsKey("operationId")) {
                operation(html, entry.getKey(), path.getKey(), operation);
            }
        }));
        return html.append("</main></html>").toString();
    }

    private static void operation(StringBuilder html, String method, String path, JsonObject operation) {
        html.append("<section><h2><code>")
                .append(method.toUpperCase(java.util.Locale.ROOT))
                .append(" /api")
                .append(escape(path))
                .append("</code></h2><p>")
                .append(escape(operation.getString("summary", "")))
                .append("</p>");
        if (operation.containsKey("description")) {
            html.append("<p>")
                    .append(escape(operation.getString("description")))
                    .append("</p>");
        }
        JsonArray security = operation.getJsonArray("security", new JsonArray());
        html.append("<p class=\"auth\">")
                .append(security.isEmpty() ? "Open to everyone" : "Needs " + escape(security.encode()))
                .append("</p></section>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
