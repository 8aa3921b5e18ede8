package io.swapstead.achievements;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that one user unlocks at once: told as one thing, by the greatest of it. */
record Jump(long user, List<Definition> unlocked) {
    private static final Comparator<Definition> GREATEST =
            Comparator.comparingInt(Definition::points).thenComparingLong(Definition::id);

    Definition greatest() {
        return unlocked.stream().max(GREATEST).orElseThrow();
    }

    private int points() {
        return unlocked.stream().mapToInt(Definition::points).sum();
    }

    private @Nullable String frame() {
        return unlocked.stream()
                .map(Definition::frame)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Frames.TIERS::indexOf))
                .orElse(null);
    }

    private JsonArray keys() {
        return new JsonArray(unlocked.stream().map(Definition::key).toList());
    }

    /** For the log: {@code achievement.unlocked}. */
    JsonObject event() {
        return new JsonObject()
                .put("user_id", user)
                .put("key", greatest().key())
                .put("keys", keys())
                .put("points", points())
                .put("frame_tier", frame());
    }

    /** For the user's browsers. */
    JsonObject live() {
        return new JsonObject()
                .put("definition", greatest().json())
                .put("keys", keys())
                .put("points", points())
                .put("frame_tier", frame());
    }
}
