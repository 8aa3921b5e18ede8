package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Somebody against whom disputes were decided again and again. */
final class DisputesLost implements Watch {
    private record Loser(long id, List<Long> disputes) {}

    /** Who lost the dispute $1, with what they have lost within $3 days up to $2. */
    private static final Sql<Loser> LOST = Sql.of(
            """
            with lost as (
              select id, resolved_at, case resolution when 'buyer_wins' then respondent_id when 'seller_wins' then filed_by end as loser
              from trade_disputes where resolution in ('buyer_wins', 'seller_wins'))
            select l.loser, (select array_agg(o.id order by o.id) from lost o
              where o.loser = l.loser and o.resolved_at > $2::timestamptz - $3::int * interval '1 day') as disputes
            from lost l where l.id = $1""",
            row -> new Loser(row.getLong("loser"), List.of(row.getArrayOfLongs("disputes"))));

    private final Flagging.DisputesLost rule;

    DisputesLost(Flagging.DisputesLost rule) {
        this.rule = rule;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("trade.resolved");
    }

    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return Watch.each(events, event -> LOST.list(
                        tx.sql(), event.id("dispute_id"), event.at().atOffset(ZoneOffset.UTC), rule.days())
                .map(losers -> losers.stream()
                        .filter(loser -> loser.disputes().size() >= rule.times())
                        .map(loser -> new Suspicion(
                                loser.id(),
                                "disputes_lost",
                                rule.weight(),
                                new JsonObject().put("dispute_ids", new JsonArray(loser.disputes()))))
                        .toList()));
    }
}
