package io.swapstead.http;

import io.swapstead.core.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path or query parameter of the contract, compiled: turns text into a Long, Boolean, String or list of Strings within the
 * bounds that the contract gives.
 */
final class Parameter {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");

    final String name;
    final boolean inPath;
    final boolean required;
    private final JsonObject schema;
    private final @Nullable Parameter item;
    private final @Nullable Pattern pattern;

    Parameter(String name, boolean inPath, boolean required, JsonObject schema) {
        this.name = name;
        this.inPath = inPath;
        this.required = required;
        this.schema = schema;
        this.item = "array".equals(schema.getString("type"))
                ? new Parameter(name, inPath, false, schema.getJsonObject("items", new JsonObject()))
                : null;
        String regex = schema.getString("pattern");
        this.pattern = regex == null ? null : Pattern.compile(regex);
    }

    /** Reads a value into {@code values}, or says in {@code problems} what is wrong with it. */
    void read(@Nullable String text, Map<String, Object> values, Map<String, String> problems) {
        if (text == null) {
            Object fallback = schema.getValue("default");
            if (fallback != null) {
                values.put(name, fallback instanceof Integer number ? Long.valueOf(number) : fallback);
            } else if (required) {
                problems.put(name, "is required");
            }
            return;
        }
        try {
            values.put(name, value(text));
        } catch (IllegalArgumentException e) {
            problems.put(name, String.valueOf(e.getMessage()));
        }
    }

    private Object value(String text) {
        if (!Text.storable(text)) {
            throw new IllegalArgumentException("contains a character that is not allowed");
        }
        if (item != null) {
            return list(text, item);
        }
        return switch (schema.getString("type", "string")) {
            case "integer" -> integer(text);
            case "boolean" -> flag(text);
            default -> string(text);
        };
    }

    private List<Object> list(String text, Parameter item) {
        List<Object> list = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                list.add(item.value(part.strip()));
            }
        }
        if (list.size() > schema.getInteger("maxItems", 100)) {
            throw new IllegalArgumentException("has more than " + schema.getInteger("maxItems", 100) + " values");
        }
        return list;
    }

    private Long integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a whole number");
        }
        try {
            long number = Long.parseLong(text);
            long min = schema.getLong("minimum", Long.MIN_VALUE);
            long max = schema.getLong("maximum", Long.MAX_VALUE);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // too long for 64 bits: out of bounds as well
        }
        throw new IllegalArgumentException("must be " + bounds());
    }

    private String bounds() {
        Long min = schema.getLong("minimum");
        Long max = schema.getLong("maximum");
        if (min != null && max != null) {
            return "from " + min + " to " + max;
        }
        return min != null ? "at least " + min : "at most " + (max == null ? Long.MAX_VALUE : max);
    }

    private static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return text.equals("true");
    }

    private String string(String text) {
        JsonArray choices = schema.getJsonArray("enum");
        if (choices != null && !choices.contains(text)) {
            throw new IllegalArgumentException("must be one of "
                    + String.join(", ", choices.stream().map(String::valueOf).toList()));
        }
        int length = Text.length(text);
        if (length > schema.getInteger("maxLength", Integer.MAX_VALUE) || length < schema.getInteger("minLength", 0)) {
            throw new IllegalArgumentException("must have " + schema.getInteger("minLength", 0) + " to "
                    + schema.getInteger("maxLength", Integer.MAX_VALUE) + " characters");
        }
        if (pattern != null && !pattern.matcher(text).find()) {
            throw new IllegalArgumentException("does not have the expected form");
        }
        if ("uuid".equals(schema.getString("format"))) {
            return uuid(text);
        }
        return text;
    }

    private static String uuid(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a UUID", e);
        }
    }
}
