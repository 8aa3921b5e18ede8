package io.swapstead.live;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides, when missed events are replayed, which of them their user may still see. */
public interface Replays {
    /** An event that was stored when it happened. */
    record Missed(long seq, String type, @Nullable Long notificationId, JsonObject data) {}

    /** The numbers of those that are withheld; their place in the stream is told, their content is not. */
    Future<Set<Long>> withheld(long userId, List<Missed> events);
}
