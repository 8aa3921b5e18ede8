package io.swapstead.fuzz;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The contract's operations, as it stands now: what is added to it is fuzzed by itself. */
public final class Api {
    /**
     * One of them.
     *
     * @param parameters of its path and query
     * @param body the schema of its JSON body; empty without one
     * @param rules the contract's own entry, with {@code security} and what starts with {@code x-}
     */
    public record Operation(
            String id,
            String method,
            String path,
            List<JsonObject> parameters,
            JsonObject body,
            Set<String> types,
            JsonObject rules) {}

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonObject document;
    private final List<Operation> operations = new ArrayList<>();

    public Api() {
        try (InputStream in = Api.class.getResourceAsStream("/openapi.yaml")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> tree = new YAMLMapper().readValue(Objects.requireNonNull(in), LinkedHashMap.class);
            document = new JsonObject(new JsonObject(tree).encode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.getJsonObject("paths").forEach(path -> {
            JsonObject item = (JsonObject) path.getValue();
            METHODS.stream()
                    .filter(item::containsKey)
                    .filter(method -> !item.getJsonObject(method).containsKey("x-profile")) // they move the clock
                    .sorted()
                    .forEach(method -> operations.add(operation(path.getKey(), method, item)));
        });
    }

    public List<Operation> operations() {
        return operations;
    }

    private Operation operation(String path, String method, JsonObject item) {
        JsonObject source = item.getJsonObject(method);
        List<JsonObject> parameters = new ArrayList<>();
        for (JsonObject owner : List.of(item, source)) {
            owner.getJsonArray("parameters", new JsonArray())
                    .forEach(parameter -> parameters.add((JsonObject) resolved(parameter, 0)));
        }
        JsonObject content = ((JsonObject) resolved(source.getJsonObject("requestBody", new JsonObject()), 0))
                .getJsonObject("content", new JsonObject());
        JsonObject schema =
                content.getJsonObject("application/json", new JsonObject()).getJsonObject("schema", new JsonObject());
        return new Operation(
                source.getString("operationId"),
                method.toUpperCase(java.util.Locale.ROOT),
                "/api" + path,
                parameters,
                schema,
                content.fieldNames(),
                source);
    }

    /** The value with references replaced by what they name, as deep as bodies go. */
    private Object resolved(Object value, int depth) {
        if (value instanceof JsonArray array) {
            JsonArray flat = new JsonArray();
            array.forEach(entry -> flat.add(resolved(entry, depth + 1)));
            return flat;
        }
        if (!(value instanceof JsonObject object) || depth > 24) {
            return value;
        }
        if (object.getValue("$ref") instanceof String ref) {
            JsonObject at = document;
            for (String step : ref.substring(2).split("/", -1)) {
                at = Objects.requireNonNull(at.getJsonObject(step), ref);
            }
            return resolved(at, depth + 1);
        }
        JsonObject flat = new JsonObject();
        object.forEach(entry -> flat.put(entry.getKey(), resolved(entry.getValue(), depth + 1)));
        return flat;
    }
}
