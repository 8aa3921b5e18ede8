package io.swapstead.fuzz;

import io.swapstead.fuzz.Api.Operation;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** Makes requests out of operations. */
final class Hostiles {
    /** A request on its way. */
    record Request(Operation operation, String method, String uri, Map<String, String> headers, Buffer body) {
        @Override
        public String toString() {
            String text = body.toString();
            return method + ' ' + uri + ' ' + headers + ' ' + text.substring(0, Math.min(500, text.length()));
        }
    }

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded",
            "image/png",
            "text/csv",
            "x");

    private final Random random;
    private final Values values;
    private final List<Operation> operations;

    Hostiles(Random random, Values values, List<Operation> operations) {
        this.random = random;
        this.values = values;
        this.operations = operations;
    }

    /** The next one; {@code n} goes round all operations, so that none is left out. */
    Request next(int n, String token) {
        Operation operation = operations.get(n % operations.size());
        Map<String, String> headers = new LinkedHashMap<>();
        authorize(headers, token);
        if (values.chance(10)) {
            headers.put("idempotency-key", values.chance(80) ? "key-" + random.nextInt(50) : "\"ä\"".repeat(100));
        }
        Buffer body = body(operation, headers);
        String method = values.chance(2) ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
        return new Request(operation, method, uri(operation), headers, body);
    }

    private void authorize(Map<String, String> headers, String token) {
        int choice = random.nextInt(100);
        if (choice < 85 && !token.isEmpty()) {
            headers.put("authorization", "Bearer " + token);
        } else if (choice < 95) {
            headers.put("authorization", choice < 90 ? "Bearer " + token.replace('.', 'x') : "Basic eDp5");
        }
        if (values.chance(50)) {
            headers.put("x-requested-with", "swapstead");
            headers.put("cookie", "__Secure-refresh=" + (values.chance(50) ? "x".repeat(43) : "a=b;;=;\"x"));
        }
    }

    private String uri(Operation operation) {
        String path = operation.path();
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonObject parameter : operation.parameters()) {
            String name = parameter.getString("name");
            Object value = values.of(name, parameter.getJsonObject("schema", new JsonObject()));
            if ("path".equals(parameter.getString("in"))) {
                path = path.replace("{" + name + "}", encoded(value));
            } else if ("query".equals(parameter.getString("in")) && values.chance(50)) {
                query.add(name + "=" + encoded(value));
            }
        }
        if (values.chance(2)) {
            query.add("%zz=%").add("a[]=1").add("=");
        }
        return path + query;
    }

    /** Mostly as it must be, so that it arrives; below what a request line may hold. */
    private String encoded(@org.jspecify.annotations.Nullable Object value) {
        String text = String.valueOf(value);
        text = text.substring(0, Math.min(1000, text.length()));
        return values.chance(98)
                ? URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")
                : "%" + text.length() + "%ff";
    }

    private Buffer body(Operation operation, Map<String, String> headers) {
        if (operation.types().isEmpty() && values.chance(95)) {
            return Buffer.buffer();
        }
        if (values.chance(5)) {
            headers.put("content-type", TYPES.get(random.nextInt(TYPES.size())));
            return garbage();
        }
        if (operation.types().contains("application/json")) {
            headers.put("content-type", "application/json");
            Object json = values.of("body", operation.body());
            String text =
                    json == null ? "null" : io.swapstead.core.Json.bytes(json).toString();
            return Buffer.buffer(values.chance(3) ? text.substring(0, text.length() / 2) : text);
        }
        headers.put("content-type", "multipart/form-data; boundary=xx");
        return multipart(
                values.chance(50)
                        ? "Quantity,Name,Set\n1,Island,\"abc\n"
                        : garbage().toString(StandardCharsets.ISO_8859_1));
    }

    private Buffer multipart(String content) {
        StringBuilder parts = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.append("--xx\r\ncontent-disposition: form-data; name=\"file\"; filename=\"")
                    .append(values.chance(50) ? "cards.csv" : "../\"x\n")
                    .append("\"\r\ncontent-type: text/csv\r\n\r\n")
                    .append(content)
                    .append("\r\n");
        }
        return Buffer.buffer(parts + (values.chance(90) ? "--xx--\r\n" : ""), "ISO-8859-1");
    }

    private Buffer garbage() {
        byte[] bytes = new byte[random.nextInt(values.chance(2) ? 70_000 : 2000)];
        random.nextBytes(bytes);
        return switch (random.nextInt(3)) {
            case 0 -> Buffer.buffer(bytes);
            case 1 -> Buffer.buffer("[".repeat(bytes.length));
            default -> Buffer.buffer("{\"a\":" + bytes.length + "e" + bytes.length + "}");
        };
    }
}
