package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The same two people who complete trade after trade within some days, as if for the count. */
final class SamePair implements Watch {
    /** $1 and $2 the two, $3 the time, $4 days. */
    private static final Sql<Long> TRADES = Sql.of(
            """
            select id from trade_proposals
            where ((proposer_id, recipient_id) = ($1, $2) or (proposer_id, recipient_id) = ($2, $1)) and status = 'completed'
              and completed_at > $3::timestamptz - $4::int * interval '1 day' and completed_at <= $3
            order by id desc limit 20""",
            row -> row.getLong("id"));

    private final Flagging.SamePair rule;

    SamePair(Flagging.SamePair rule) {
        this.rule = rule;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("trade.completed");
    }

    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return Watch.each(events, event -> {
            long one = event.id("proposer_id");
            long other = event.id("recipient_id");
            return TRADES.list(tx.sql(), one, other, event.at().atOffset(ZoneOffset.UTC), rule.days())
                    .map(trades -> trades.size() < rule.trades()
                            ? List.of()
                            : Stream.of(suspicion(one, other, trades), suspicion(other, one, trades))
                                    .toList());
        });
    }

    private Suspicion suspicion(long target, long other, List<Long> trades) {
        JsonObject inputs = new JsonObject().put("other_user_id", other).put("trade_ids", new JsonArray(trades));
        return new Suspicion(target, "same_pair", rule.weight(), inputs)
                .knownBy(Duration.ofDays(rule.days()), "other_user_id");
    }
}
