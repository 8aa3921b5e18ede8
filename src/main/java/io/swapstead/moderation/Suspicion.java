package io.swapstead.moderation;

import io.vertx.core.json.JsonObject;

/**
 * Something that a rule has noticed about somebody.
 *
 * @param rule its name, such as {@code bad_ends}
 * @param inputs what it was decided by, so that anybody can follow
 */
record Suspicion(long target, String rule, Level level, int weight, JsonObject inputs) {
    /** As urgent as a case of that weight. */
    Suspicion(long target, String rule, int weight, JsonObject inputs) {
        this(target, rule, Level.of(weight), weight, inputs);
    }
}
