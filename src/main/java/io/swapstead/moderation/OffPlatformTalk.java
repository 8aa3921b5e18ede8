package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Words about paying elsewhere: messages with a warning, those that were taken back at once, and what goes with an offer. */
final class OffPlatformTalk implements Watch {
    private record Said(long sender, String text, JsonObject inputs) {}

    /** $1 thread messages, $2 direct ones, $3 trades, whose offers carry a few words. */
    private static final Sql<Said> SAID = Sql.of(
            """
            select sender_id, coalesce(content, revisions -> -1 ->> 'content', '') as text, json_build_object('message_id', id) as inputs
            from trade_thread_messages where id = any($1::bigint[]) and (warning is not null or deleted_at is not null)
            union all
            select sender_id, content, json_build_object('direct_message_id', id)
            from messages where id = any($2::bigint[]) and warning is not null
            union all
            select o.made_by, p.message, json_build_object('trade_id', p.id) from trade_proposals p
              join trade_offers o on o.trade_proposal_id = p.id and o.revision = p.current_revision
            where p.id = any($3::bigint[]) and p.message is not null""",
            row -> new Said(row.getLong("sender_id"), row.getString("text"), row.getJsonObject("inputs")));

    private final Flagging.Weights weights;

    OffPlatformTalk(Flagging.Weights weights) {
        this.weights = weights;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "thread.message_sent", "thread.message_edited", "message.sent", "trade.proposed", "trade.countered");
    }

    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return SAID.list(
                        tx.sql(),
                        ids(events, "thread.", "message_id"),
                        ids(events, "message.", "message_id"),
                        ids(events, "trade.", "trade_id"))
                .map(said -> said.stream()
                        .flatMap(each ->
                                PaymentTalk.judge(each.text()).map(warning -> suspicion(each, warning)).stream())
                        .toList());
    }

    private Suspicion suspicion(Said said, String warning) {
        String[] where = said.inputs().fieldNames().toArray(String[]::new);
        JsonObject inputs = said.inputs().copy().put("text", said.text()).put("words", PaymentTalk.words(said.text()));
        int weight = warning.equals("hard") ? weights.grave() : weights.mild();
        return new Suspicion(said.sender(), "off_platform_payment", weight, inputs).knownBy(Duration.ofDays(90), where);
    }

    private static Long[] ids(List<Event> events, String kind, String id) {
        return events.stream()
                .filter(event -> event.kind().startsWith(kind))
                .map(event -> event.id(id))
                .toArray(Long[]::new);
    }
}
