package io.swapstead.achievements;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** How many, by key of achievement. */
final class Tally {
    private final Map<String, Long> counts = new TreeMap<>();

    void add(String key) {
        counts.merge(key, 1L, Long::sum);
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        counts.forEach(json::put);
        return json;
    }
}
