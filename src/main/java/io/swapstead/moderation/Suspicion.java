package io.swapstead.moderation;

import io.vertx.core.json.JsonObject;
import java.time.Duration;

/**
 * Something that a rule has noticed about somebody.
 *
 * @param rule its name, such as {@code bad_ends}
 * @param inputs what it was decided by, so that anybody can follow
 * @param about the part of the inputs that says which thing it is about, and not merely which kind; empty when each time counts
 * @param settled for how long nobody is bothered again with the same thing once staff have decided
 */
record Suspicion(
        long target, String rule, Level level, int weight, JsonObject inputs, JsonObject about, Duration settled) {
    /** As urgent as a case of that weight, and new each time. */
    Suspicion(long target, String rule, int weight, JsonObject inputs) {
        this(target, rule, Level.of(weight), weight, inputs);
    }

    Suspicion(long target, String rule, Level level, int weight, JsonObject inputs) {
        this(target, rule, level, weight, inputs, new JsonObject(), Duration.ZERO);
    }

    /** The same, known by some of its inputs for so long. */
    Suspicion knownBy(Duration settled, String... keys) {
        JsonObject about = new JsonObject();
        for (String key : keys) {
            about.put(key, inputs.getValue(key));
        }
        return new Suspicion(target, rule, level, weight, inputs, about, settled);
    }
}
