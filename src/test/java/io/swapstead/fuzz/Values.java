package io.swapstead.fuzz;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values for a schema of the contract: some that fit, some at its bounds, some hostile. */
final class Values {
    /** Each has broken some program. */
    private static final List<Object> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202ereversed",
            "\u200b",
            "%",
            "_%_",
            "\\",
            "'; drop table users; --",
            "{{7*7}}",
            "../../etc/passwd",
            "%00",
            "-1",
            "1e3",
            "1e309",
            "NaN",
            "\u0661\u0662",
            "2147483648",
            "9223372036854775808",
            "null",
            "true",
            "😀".repeat(60),
            "e\u0301",
            "x".repeat(10_000),
            "__proto__",
            "2026-02-30T25:61:61Z",
            "00000000-0000-0000-0000-000000000000",
            "\r\nset-cookie: a=b",
            "<script>alert(1)</script>",
            -1,
            0,
            1,
            -0.0,
            0.1,
            Integer.MAX_VALUE + 1L,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            9_007_199_254_740_993L,
            new BigDecimal("1e40"),
            new BigDecimal("9223372036854775808"),
            true,
            false,
            new JsonArray(),
            new JsonObject(),
            new JsonArray().add(new JsonArray().add(new JsonArray())),
            new JsonObject().put("$ref", "#/x"));

    private final Random random;
    private final Pool pool;

    Values(Random random, Pool pool) {
        this.random = random;
        this.pool = pool;
    }

    Object hostile() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A value for a property; most of them fit. */
    @org.jspecify.annotations.Nullable
    Object of(String name, JsonObject schema) {
        if (chance(10)) {
            return chance(20) ? null : hostile();
        }
        if (schema.containsKey("enum") && chance(90)) {
            return one(schema.getJsonArray("enum"));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.containsKey(choice)) {
                return of(name, (JsonObject) one(schema.getJsonArray(choice)));
            }
        }
        Object type = schema.getValue("type", schema.containsKey("properties") ? "object" : "string");
        return switch (String.valueOf(type instanceof JsonArray types ? one(types) : type)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> integer(name, schema);
            case "number" -> new BigDecimal(random.nextInt(100_000)).movePointLeft(2);
            case "boolean" -> random.nextBoolean();
            case "null" -> null;
            default -> text(name, schema);
        };
    }

    private JsonObject object(JsonObject schema) {
        JsonObject made = new JsonObject();
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        JsonArray required = schema.getJsonArray("required", new JsonArray());
        for (String name : properties.fieldNames()) {
            if (required.contains(name) ? chance(96) : chance(50)) {
                made.put(name, of(name, properties.getJsonObject(name)));
            }
        }
        if (chance(3)) {
            made.put(chance(50) ? "is_admin" : String.valueOf(hostile()), hostile());
        }
        return made;
    }

    private JsonArray array(String name, JsonObject schema) {
        JsonArray made = new JsonArray();
        int most = chance(3) ? 300 : 4;
        for (int i = random.nextInt(most); i > 0; i--) {
            made.add(of(name, schema.getJsonObject("items", new JsonObject())));
        }
        return made;
    }

    private Object integer(String name, JsonObject schema) {
        long min = schema.getLong("minimum", 0L);
        long max = schema.getLong("maximum", 1000L);
        return switch (random.nextInt(6)) {
            case 0 -> min;
            case 1 -> max;
            case 2 -> chance(50) ? min - 1 : max + 1;
            case 3 -> min + random.nextInt(20);
            default -> pool.any(name);
        };
    }

    private Object text(String name, JsonObject schema) {
        if ("uuid".equals(schema.getString("format")) && chance(50)) {
            return UUID.randomUUID().toString();
        }
        if ("date-time".equals(schema.getString("format")) && chance(70)) {
            return "2026-0" + (1 + random.nextInt(9)) + "-11T10:00:00Z";
        }
        return switch (random.nextInt(5)) {
            case 0 -> "é".repeat(Math.min(5000, schema.getInteger("maxLength", 300)));
            case 1 -> "x".repeat(1 + Math.min(5000, schema.getInteger("maxLength", 300)));
            case 2 -> "user" + random.nextInt(1000);
            default -> String.valueOf(pool.any(name));
        };
    }

    private Object one(JsonArray choices) {
        return choices.getValue(random.nextInt(choices.size()));
    }
}
