package io.swapstead.config;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The keys that exist, with their defaults and what the file says about them; the file is the only place they stand. */
public final class Keys {
    private Keys() {}

    /** A setting's default and its description. */
    public record Key(String name, String value, String description) {}

    /** All settings in the order of the file. */
    public static List<Key> all() {
        List<Key> keys = new ArrayList<>();
        StringBuilder comment = new StringBuilder();
        for (String line : file().split("\n", -1)) {
            if (line.startsWith("#")) {
                comment.append(comment.isEmpty() ? "" : " ")
                        .append(line.substring(1).strip());
            } else if (line.isBlank()) {
                comment.setLength(0);
            } else {
                int colon = line.indexOf(": ");
                keys.add(new Key(
                        line.substring(0, colon),
                        unquoted(line.substring(colon + 2).strip()),
                        comment.toString()));
                comment.setLength(0);
            }
        }
        return keys;
    }

    static JsonObject defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        all().forEach(key -> defaults.put(key.name(), key.value()));
        return new JsonObject(defaults);
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    private static String file() {
        try (InputStream in = Keys.class.getResourceAsStream("/conf/swapstead.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
