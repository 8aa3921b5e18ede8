package io.swapstead.moderation;

import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A rule that notices by itself what looks wrong. It raises flags; what follows from them, people decide. */
interface Watch {
    /** The kinds of events that it looks at. */
    Set<String> kinds();

    /** What a batch of such events gives rise to. */
    Future<List<Suspicion>> look(Tx tx, List<Event> events);

    /** Looks at one event after the other. */
    static Future<List<Suspicion>> each(List<Event> events, Function<Event, Future<List<Suspicion>>> look) {
        Future<List<Suspicion>> all = Future.succeededFuture(new ArrayList<>());
        for (Event event : events) {
            all = all.compose(found -> look.apply(event).map(more -> {
                found.addAll(more);
                return found;
            }));
        }
        return all;
    }
}
