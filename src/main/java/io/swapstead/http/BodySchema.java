package io.swapstead.http;

import io.swapstead.core.Failure;
import io.swapstead.core.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JSON body as the contract describes it; errors are said in words, field by field. */
final class BodySchema {
    private static final Set<String> WRAPPERS = Set.of(
            "properties",
            "items",
            "prefixItems",
            "$ref",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "additionalProperties");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final JsonObject schema;
    private final Validator validator;

    BodySchema(JsonObject schema) {
        this.schema = (JsonObject) guarded(schema);
        this.validator = Validator.create(
                JsonSchema.of(this.schema.copy()),
                new JsonSchemaOptions()
                        .setBaseUri("app://swapstead")
                        .setDraft(Draft.DRAFT202012)
                        .setOutputFormat(OutputFormat.Basic));
    }

    /** The validator's check of e-mail addresses breaks on an empty one, so it is asked about others only. */
    private static Object guarded(Object part) {
        if (part instanceof JsonArray array) {
            JsonArray all = new JsonArray();
            array.forEach(item -> all.add(guarded(item)));
            return all;
        }
        if (!(part instanceof JsonObject object)) {
            return part;
        }
        JsonObject all = new JsonObject();
        object.forEach(entry -> all.put(entry.getKey(), guarded(entry.getValue())));
        if ("email".equals(all.getValue("format"))) {
            all.put("if", new JsonObject().put("minLength", 1))
                    .put("then", new JsonObject().put("format", all.remove("format")));
        }
        return all;
    }

    /** @throws Failure INVALID with every field that is wrong */
    void check(Object body) {
        Text.unstorable(body, "").ifPresent(field -> {
            throw Failure.invalid(field.isEmpty() ? "body" : field, "contains a character that is not allowed");
        });
        OutputUnit result = validator.validate(body);
        if (!Boolean.TRUE.equals(result.getValid())) {
            throw Failure.invalid(problems(Objects.requireNonNullElse(result.getErrors(), List.of())));
        }
    }

    private Map<String, String> problems(List<OutputUnit> errors) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (OutputUnit error : errors) {
            String keyword = last(error.getKeywordLocation());
            if (keyword.equals("additionalProperties")) {
                problems.putIfAbsent(field(error, true), "is not a known field");
            } else if (keyword.equals("required")) {
                problems.putIfAbsent(join(field(error, false), quoted(error.getError())), "is required");
            } else if (!WRAPPERS.contains(keyword)) {
                problems.putIfAbsent(name(field(error, false)), words(keyword, error));
            }
        }
        if (problems.isEmpty()) {
            problems.put("body", "does not have the expected form");
        }
        return problems;
    }

    private String words(String keyword, OutputUnit error) {
        Object bound = bound(error.getKeywordLocation());
        return switch (keyword) {
            case "type" -> "must be " + (bound instanceof JsonArray types ? oneOf(types) : article(bound));
            case "enum" -> "must be one of " + (bound instanceof JsonArray choices ? oneOf(choices) : bound);
            case "minLength" ->
                "1".equals(String.valueOf(bound)) ? "must not be empty" : "must have at least " + bound + " characters";
            case "maxLength" -> "must have at most " + bound + " characters";
            case "minimum" -> "must be at least " + bound;
            case "maximum" -> "must be at most " + bound;
            case "minItems" -> "must have at least " + bound + " entries";
            case "maxItems" -> "must have at most " + bound + " entries";
            case "minProperties" -> "must name at least one field";
            case "format" -> "must be a valid " + bound;
            default -> "does not have the expected form";
        };
    }

    private Object bound(String keywordLocation) {
        Object at = schema;
        for (String step : keywordLocation.replaceFirst("^#/", "").split("/", -1)) {
            String key = step.replace("~1", "/").replace("~0", "~");
            if (at instanceof JsonObject object) {
                at = object.getValue(key);
            } else if (at instanceof JsonArray array && key.matches("\\d+")) {
                at = array.getValue(Integer.parseInt(key));
            }
        }
        return at == null ? "" : at;
    }

    private static String article(Object type) {
        return switch (String.valueOf(type)) {
            case "integer" -> "a whole number";
            case "object", "array" -> "an " + type;
            case "boolean" -> "true or false";
            default -> "a " + type;
        };
    }

    private static String oneOf(JsonArray values) {
        return String.join(", ", values.stream().map(String::valueOf).toList());
    }

    private static String field(OutputUnit error, boolean property) {
        String path = error.getInstanceLocation().replaceFirst("^#/?", "").replace('/', '.');
        return property && path.isEmpty() ? quoted(error.getError()) : path;
    }

    private static String name(String field) {
        return field.isEmpty() ? "body" : field;
    }

    private static String join(String field, String property) {
        return field.isEmpty() ? property : field + "." + property;
    }

    private static String quoted(String text) {
        Matcher matcher = QUOTED.matcher(text);
        return matcher.find() ? Objects.requireNonNull(matcher.group(1)) : "body";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
