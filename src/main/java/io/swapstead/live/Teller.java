package io.swapstead.live;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Tells users something that they must not miss: stored in the transaction, whatever becomes of it afterwards. */
@FunctionalInterface
public interface Teller {
    /**
     * Stores one event for each user.
     *
     * @param type such as {@code achievement.unlocked}
     * @param data by user
     */
    Future<Void> tell(Tx tx, String type, Map<Long, JsonObject> data);

    /** For who has no browsers to push to: what is stored is replayed to them when they come back. */
    static Teller storing(Clock clock) {
        Stream stream = new Stream(clock);
        return (tx, type, data) -> stream.appendAll(tx, type, data, clock.now()).mapEmpty();
    }
}
