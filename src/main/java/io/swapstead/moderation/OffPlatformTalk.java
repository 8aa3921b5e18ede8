package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Messages that were stored with a warning, because they speak of paying elsewhere. */
final class OffPlatformTalk implements Watch {
    private record Warned(long sender, boolean hard, JsonObject inputs) {}

    /** $1 thread messages, $2 direct ones. */
    private static final Sql<Warned> WARNED = Sql.of(
            """
            select sender_id, warning, json_build_object('message_id', id, 'text', content) as inputs
            from trade_thread_messages where id = any($1::bigint[]) and warning is not null
            union all
            select sender_id, warning, json_build_object('direct_message_id', id, 'text', content)
            from messages where id = any($2::bigint[]) and warning is not null""",
            row -> new Warned(
                    row.getLong("sender_id"), "hard".equals(row.getString("warning")), row.getJsonObject("inputs")));

    private final Flagging.Weights weights;

    OffPlatformTalk(Flagging.Weights weights) {
        this.weights = weights;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("thread.message_sent", "thread.message_edited", "message.sent");
    }

    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return WARNED.list(tx.sql(), ids(events, false), ids(events, true)).map(warned -> warned.stream()
                .map(message -> new Suspicion(
                        message.sender(),
                        "off_platform_payment",
                        message.hard() ? weights.grave() : weights.mild(),
                        message.inputs()
                                .put("words", PaymentTalk.words(message.inputs().getString("text")))))
                .toList());
    }

    private static Long[] ids(List<Event> events, boolean direct) {
        Stream<Event> kind = events.stream().filter(event -> event.kind().equals("message.sent") == direct);
        return kind.map(event -> event.id("message_id")).toArray(Long[]::new);
    }
}
