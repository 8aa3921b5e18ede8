package io.swapstead.moderation;

import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Somebody who gets much more out of a trade than somebody new, who has confirmed that they mean it. */
final class LopsidedTrade implements Watch {
    private final int weight;

    LopsidedTrade(int weight) {
        this.weight = weight;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("trade.accepted");
    }

    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return Future.succeededFuture(events.stream()
                .filter(event -> event.data().getBoolean("newcomer_lopsided", false) && event.actor() != null)
                .map(this::suspicion)
                .toList());
    }

    private Suspicion suspicion(Event event) {
        Long newcomer = event.actor();
        long other = event.id("proposer_id") + event.id("recipient_id") - (newcomer == null ? 0 : newcomer);
        JsonObject inputs =
                new JsonObject().put("trade_id", event.id("trade_id")).put("newcomer_id", newcomer);
        return new Suspicion(other, "lopsided_trade", weight, inputs).knownBy(Duration.ofDays(90), "trade_id");
    }
}
