package io.swapstead.http;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document, compiled: the only source of routes. Immutable once loaded. */
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonObject document;
    private final Node root = new Node();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private static final class Node {
        final Map<String, Node> children = new HashMap<>();
        final Map<String, Operation> byMethod = new TreeMap<>();

        @Nullable
        Node wildcard;

        List<String> names = List.of();
    }

    /** What a request's method and path lead to. */
    record Match(Operation operation, Map<String, String> path) {}

    private Contract(JsonObject document) {
        this.document = document;
        document.getJsonObject("paths").forEach(path -> {
            JsonObject item = (JsonObject) path.getValue();
            for (String method : METHODS) {
                if (item.containsKey(method)) {
                    add(path.getKey(), method, item);
                }
            }
        });
    }

    /** Reads {@code openapi.yaml} from the class path. */
    public static Contract load() {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi.yaml")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> tree = new YAMLMapper().readValue(Objects.requireNonNull(in), LinkedHashMap.class);
            return new Contract(new JsonObject(new JsonObject(tree).encode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonObject document() {
        return document;
    }

    Set<String> ids() {
        return operations.keySet();
    }

    Operation operation(String id) {
        return Objects.requireNonNull(operations.get(id), () -> "the contract has no operation " + id);
    }

    /** @throws Failure NOT_FOUND or METHOD when nothing is there */
    Match match(String method, String path) {
        Node node = root;
        List<String> values = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            Node next = node.children.get(segment);
            if (next == null) {
                next = node.wildcard;
                values.add(segment);
            }
            if (next == null) {
                throw Failure.notFound("address");
            }
            node = next;
        }
        Operation operation = node.byMethod.get(method);
        if (operation == null) {
            if (node.byMethod.isEmpty()) {
                throw Failure.notFound("address");
            }
            throw new Failure(Failure.Kind.METHOD, "Use " + String.join(" or ", node.byMethod.keySet()) + " here.")
                    .with("allow", String.join(", ", node.byMethod.keySet()));
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(node.names.get(i), values.get(i));
        }
        return new Match(operation, named);
    }

    private void add(String path, String method, JsonObject item) {
        JsonObject source = item.getJsonObject(method);
        Node node = root;
        List<String> names = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            if (segment.startsWith("{")) {
                names.add(segment.substring(1, segment.length() - 1));
                node.wildcard = node.wildcard == null ? new Node() : node.wildcard;
                node = node.wildcard;
            } else {
                node = node.children.computeIfAbsent(segment, key -> new Node());
            }
        }
        Operation operation = operation(source, item);
        node.names = names;
        node.byMethod.put(method.toUpperCase(java.util.Locale.ROOT), operation);
        if (operations.put(operation.id(), operation) != null) {
            throw new IllegalStateException("two operations are called " + operation.id());
        }
    }

    private Operation operation(JsonObject source, JsonObject item) {
        JsonObject request =
                source.containsKey("requestBody") ? resolve(source.getJsonObject("requestBody")) : new JsonObject();
        JsonObject content = request.getJsonObject("content", new JsonObject());
        JsonObject json = content.getJsonObject("application/json", new JsonObject());
        return new Operation(
                source.getString("operationId"),
                auth(source.getJsonArray("security", document.getJsonArray("security", new JsonArray()))),
                Optional.ofNullable(source.getString("x-limit")),
                source.getInteger("x-body", Limits.JSON_BODY),
                source.getBoolean("x-stream", false),
                parameters(item, source),
                Optional.ofNullable(json.getJsonObject("schema")).map(schema -> new BodySchema(inline(schema))),
                request.getBoolean("required", false),
                mediaTypes(content, source),
                "test".equals(source.getString("x-profile")),
                source.getBoolean("x-sanctioned", false),
                Optional.ofNullable(source.getString("x-role")),
                Optional.ofNullable(source.getString("x-capability")));
    }

    private static Set<String> mediaTypes(JsonObject content, JsonObject source) {
        Set<String> types = new TreeSet<>(content.fieldNames());
        Optional.ofNullable(source.getString("x-raw")).ifPresent(types::add);
        return types;
    }

    private List<Parameter> parameters(JsonObject item, JsonObject source) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonObject owner : List.of(item, source)) {
            for (Object entry : owner.getJsonArray("parameters", new JsonArray())) {
                JsonObject parameter = resolve((JsonObject) entry);
                String in = parameter.getString("in");
                if (in.equals("path") || in.equals("query")) {
                    parameters.add(new Parameter(
                            parameter.getString("name"),
                            in.equals("path"),
                            parameter.getBoolean("required", false),
                            inline(parameter.getJsonObject("schema"))));
                }
            }
        }
        return parameters;
    }

    private static Operation.Auth auth(JsonArray security) {
        if (security.isEmpty()) {
            return Operation.Auth.PUBLIC;
        }
        if (security.stream().anyMatch(way -> ((JsonObject) way).containsKey("refreshCookie"))) {
            return Operation.Auth.COOKIE;
        }
        boolean optional = security.stream().anyMatch(way -> ((JsonObject) way).isEmpty());
        return optional ? Operation.Auth.OPTIONAL : Operation.Auth.SIGNED_IN;
    }

    private JsonObject resolve(JsonObject value) {
        String ref = value.getString("$ref");
        if (ref == null) {
            return value;
        }
        JsonObject at = document;
        for (String step : ref.substring(2).split("/", -1)) {
            at = Objects.requireNonNull(at.getJsonObject(step), ref);
        }
        return resolve(at);
    }

    /** The schema with every reference replaced by what it names, so that it stands alone. */
    private JsonObject inline(JsonObject schema) {
        JsonObject flat = new JsonObject();
        resolve(schema).forEach(entry -> flat.put(entry.getKey(), inlined(entry.getValue())));
        return flat;
    }

    private Object inlined(Object value) {
        if (value instanceof JsonObject object) {
            return inline(object);
        }
        if (value instanceof JsonArray array) {
            JsonArray flat = new JsonArray();
            array.forEach(entry -> flat.add(inlined(entry)));
            return flat;
        }
        return value;
    }
}
