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

/** Somebody against whom disputes were decided again and again. */
final class DisputesLost implements Watch {
    private record Loser(long id, List<Long> disputes) {}

    /** Who lost the dispute $1, with what they have lost within $3 days up to $2. */
    private static final Sql<Loser> LOST = Sql.of(
            """
            select l.loser, (select array_agg(o.id order by o.id) from (
                select id from trade_disputes where filed_by = l.loser and resolution = 'seller_wins'
                  and resolved_at > $2::timestamptz - $3::int * interval '1 day'
                union all
                select id from trade_disputes where respondent_id = l.loser and resolution = 'buyer_wins'
                  and resolved_at > $2::timestamptz - $3::int * interval '1 day') o) as disputes
            from (select case resolution when 'buyer_wins' then respondent_id else filed_by end as loser
              from trade_disputes where id = $1 and resolution in ('buyer_wins', 'seller_wins')) l""",
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
                                        new JsonObject().put("dispute_ids", new JsonArray(loser.disputes())))
                                .knownBy(Duration.ofDays(rule.days()), "dispute_ids"))
                        .toList()));
    }
}
