package io.swapstead.access;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The least that a schema of the contract takes. */
final class Bodies {
    private final Map<String, Object> known;

    /** @param known values of fields by name, where not any will do */
    Bodies(Map<String, Object> known) {
        this.known = known;
    }

    JsonObject of(JsonObject schema) {
        return (JsonObject) any("", schema);
    }

    Object any(String name, JsonObject schema) {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.containsKey(choice) && !schema.containsKey("properties")) {
                return any(name, schema.getJsonArray(choice).getJsonObject(0));
            }
        }
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getValue(0);
        }
        Object type = schema.getValue("type", "object");
        return switch (String.valueOf(type instanceof JsonArray types ? types.getValue(0) : type)) {
            case "object" -> object(schema);
            case "array" ->
                schema.getInteger("minItems", 0) == 0
                        ? new JsonArray()
                        : new JsonArray().add(any(name, schema.getJsonObject("items")));
            case "integer", "number" -> schema.getValue("minimum", 1);
            case "boolean" -> true;
            default -> text(schema);
        };
    }

    private JsonObject object(JsonObject schema) {
        JsonObject made = new JsonObject();
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        List<String> needed = schema.getJsonArray("required", new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
        for (String name : properties.fieldNames()) {
            if (needed.contains(name) || known.containsKey(name)) {
                made.put(name, any(name, properties.getJsonObject(name)));
            }
        }
        if (made.isEmpty() && schema.getInteger("minProperties", 0) > 0) {
            String first = properties.fieldNames().iterator().next();
            made.put(first, any(first, properties.getJsonObject(first)));
        }
        return made;
    }

    private static String text(JsonObject schema) {
        return switch (schema.getString("format", "")) {
            case "uuid" -> UUID.randomUUID().toString();
            case "email" -> "somebody@example.org";
            case "date-time" -> "2026-11-25T10:00:00Z";
            default -> "x".repeat(Math.max(1, schema.getInteger("minLength", 1)));
        };
    }
}
