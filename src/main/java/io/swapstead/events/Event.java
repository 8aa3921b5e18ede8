package io.swapstead.events;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened: ids only, never a secret or a message's text.
 *
 * @param position where it stands in the log
 * @param at when, by the product's clock
 * @param kind {@code <noun>.<past participle>}, such as {@code user.updated}
 * @param version of the shape of {@code data}
 * @param actor who did it; null for the system
 * @param data ids and small facts
 */
public record Event(Position position, Instant at, String kind, int version, @Nullable Long actor, JsonObject data) {

    /** The order of the log: by transaction, then by number within it; neither alone is safe to walk by. */
    public record Position(String tx, long seq) {
        public static final Position START = new Position("0", 0);
    }

    /** An id in the data that is certain to be there. */
    public long id(String name) {
        return Objects.requireNonNull(data.getLong(name), name);
    }
}
