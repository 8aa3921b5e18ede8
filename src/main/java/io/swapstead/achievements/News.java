package io.swapstead.achievements;

import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Teller;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Tells users, and the log, what was unlocked: one piece of news for each, however much it was. */
final class News implements Ledger.Audience {
    private final EventLog events;
    private final Teller teller;

    News(EventLog events, Teller teller) {
        this.events = events;
        this.teller = teller;
    }

    @Override
    public Future<Void> hear(Tx tx, Collection<Jump> jumps) {
        Map<Long, JsonObject> told = new TreeMap<>();
        jumps.forEach(jump -> told.put(jump.user(), jump.live()));
        return teller.tell(tx, "achievement.unlocked", told)
                .compose(done -> events.appendAll(
                        tx,
                        "achievement.unlocked",
                        jumps.stream().map(Jump::event).toList()));
    }
}
