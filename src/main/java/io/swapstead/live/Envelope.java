package io.swapstead.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swapstead.core.Json;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a browser hears.
 *
 * @param v version of this shape
 * @param epoch of the user's stream; null for what is not stored
 * @param seq place in the user's stream, gap-free and ascending; null for what is not stored
 * @param type such as {@code card.changed}
 * @param at when it happened
 * @param data by type
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"v", "epoch", "seq", "type", "at", "data"})
record Envelope(int v, @Nullable String epoch, @Nullable Long seq, String type, Instant at, JsonObject data) {

    /** Of an event that is stored. */
    static Envelope durable(String epoch, long seq, String type, Instant at, JsonObject data) {
        return new Envelope(1, epoch, seq, type, at, data);
    }

    /** Of something that may be missed. */
    static Envelope fleeting(String type, Instant at, JsonObject data) {
        return new Envelope(1, null, null, type, at, data);
    }

    String text() {
        return Json.bytes(this).toString();
    }
}
