package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Somebody who has just come, or hardly traded, in a trade of much value. */
final class NewAccountTrade implements Watch {
    private record Party(long id, long days, long trades, BigDecimal dollars) {}

    /** $1 the trade, $2 the time, $3 who made the move; null for both parties. */
    private static final Sql<Party> PARTIES = Sql.of(
            """
            select u.id, extract(day from $2::timestamptz - u.created_at)::bigint as days,
              (select count(*) from trade_proposals x where x.proposer_id = u.id and x.status = 'completed')
                + (select count(*) from trade_proposals x where x.recipient_id = u.id and x.status = 'completed') as trades,
              greatest(o.offer_value, o.request_value) as dollars
            from trade_proposals p join trade_offers o on o.trade_proposal_id = p.id and o.revision = p.current_revision
              join users u on u.id in (p.proposer_id, p.recipient_id)
            where p.id = $1 and ($3::bigint is null or u.id = $3)""",
            row -> new Party(
                    row.getLong("id"), row.getLong("days"), row.getLong("trades"), row.getBigDecimal("dollars")));

    private final Flagging.NewAccount rule;

    NewAccountTrade(Flagging.NewAccount rule) {
        this.rule = rule;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("trade.proposed", "trade.countered", "trade.accepted");
    }

    /** Who is proposed to has done nothing yet. */
    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return Watch.each(events, event -> PARTIES.list(
                        tx.sql(),
                        event.id("trade_id"),
                        event.at().atOffset(ZoneOffset.UTC),
                        event.kind().equals("trade.accepted") ? null : event.actor())
                .map(parties -> parties.stream()
                        .filter(party -> party.days() < rule.days() || party.trades() < rule.trades())
                        .filter(party -> party.dollars().compareTo(BigDecimal.valueOf(rule.dollars())) >= 0)
                        .map(party -> suspicion(event, party))
                        .toList()));
    }

    private Suspicion suspicion(Event event, Party party) {
        boolean much = party.dollars().compareTo(BigDecimal.valueOf(rule.manyDollars())) >= 0;
        JsonObject inputs = new JsonObject()
                .put("trade_id", event.id("trade_id"))
                .put("dollars", party.dollars())
                .put("account_days", party.days())
                .put("completed_trades", party.trades());
        return new Suspicion(
                        party.id(),
                        "new_account_trade",
                        much ? rule.weights().grave() : rule.weights().mild(),
                        inputs)
                .knownBy(Duration.ofDays(90), "trade_id"); // no trade goes on for longer
    }
}
