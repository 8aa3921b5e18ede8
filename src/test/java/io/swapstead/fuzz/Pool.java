package io.swapstead.fuzz;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that the server itself has told, so that requests reach things that exist. */
final class Pool {
    private static final int KEPT = 64;
    private static final String ID = "id";

    private final Map<String, List<Object>> values = new HashMap<>();
    private final Random random;

    Pool(Random random) {
        this.random = random;
    }

    /** Remembers what an answer holds. */
    void learn(Object json) {
        if (json instanceof JsonObject object) {
            object.forEach(entry -> {
                remember(entry.getKey(), entry.getValue());
                learn(entry.getValue());
            });
        } else if (json instanceof JsonArray array) {
            array.stream().limit(5).forEach(this::learn);
        }
    }

    private void remember(String name, Object value) {
        if (value instanceof Number || value instanceof String) {
            keep(name, value);
            if (name.endsWith("_id")) {
                keep(ID, value);
            }
        }
    }

    private void keep(String name, Object value) {
        List<Object> known = values.computeIfAbsent(name, key -> new ArrayList<>());
        if (known.size() < KEPT) {
            known.add(value);
        } else {
            known.set(random.nextInt(KEPT), value);
        }
    }

    /** Something that was told under this name, or as any id; a small number as long as nothing was. */
    Object any(String name) {
        String last = name.substring(name.lastIndexOf('_') + 1);
        for (String key : List.of(name, last, ID)) {
            List<Object> known = values.getOrDefault(key, List.of());
            if (!known.isEmpty()) {
                return known.get(random.nextInt(known.size()));
            }
        }
        return 1 + random.nextInt(40);
    }
}
