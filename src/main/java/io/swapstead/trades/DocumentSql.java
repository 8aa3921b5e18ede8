package io.swapstead.trades;

import io.swapstead.cards.CardEmbed;
import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;

/** Statements that read trades as they are shown. */
final class DocumentSql {
    /** A revision without its lines. */
    record Revision(
            long tradeId,
            long id,
            int number,
            long madeBy,
            BigDecimal offerValue,
            BigDecimal requestValue,
            Instant at) {}

    /** A line with where it belongs. */
    record Placed(long offerId, boolean fromProposer, Line line) {}

    /** A shipment with its trade. */
    record Sent(long tradeId, Shipment shipment) {}

    /** $1 the viewer, $2 statuses or null, $3 the other party or null, $4 the last id seen, $5 how many. */
    static final Sql<Long> PAGE = Sql.of(
            """
            select id from ((%s) union all (%s)) as t order by id desc limit $5"""
                    .formatted(side("proposer_id", "recipient_id"), side("recipient_id", "proposer_id")),
            row -> row.getLong("id"));

    /** $1 ids, $2 the viewer. */
    static final Sql<Row> TRADES = Sql.of(
            "select t.*, h.id as thread_id, " + Person.json("p", "$2") + " as proposer, " + Person.json("r", "$2")
                    + """
                     as recipient from trade_proposals t join users p on p.id = t.proposer_id join users r on r.id = t.recipient_id
                    left join trade_threads h on h.trade_proposal_id = t.id where t.id = any($1) order by t.id desc""",
            row -> row);

    static final Sql<Revision> REVISIONS = Sql.of(
            """
            select id, trade_proposal_id, revision, made_by, offer_value, request_value, created_at from trade_offers
            where trade_proposal_id = any($1) order by trade_proposal_id, revision""",
            row -> new Revision(
                    row.getLong("trade_proposal_id"),
                    row.getLong("id"),
                    row.getInteger("revision"),
                    row.getLong("made_by"),
                    row.getBigDecimal("offer_value"),
                    row.getBigDecimal("request_value"),
                    TradeSql.instant(row, "created_at")));

    static final Sql<Placed> LINES = Sql.of(
            """
            select l.trade_offer_id, l.side = 'proposer' as from_proposer, l.inventory_item_id, l.quantity, l.finish, l.condition,
              l.language, l.unit_price, %s
            from trade_offers o join trade_items l on l.trade_offer_id = o.id join cards c on c.id = l.card_id
            where o.trade_proposal_id = any($1) order by l.id"""
                    .formatted(CardEmbed.COLUMNS),
            row -> new Placed(row.getLong("trade_offer_id"), row.getBoolean("from_proposer"), TradeSql.line(row)));

    static final Sql<Sent> SHIPMENTS = Sql.of(
            "select * from trade_shipments where trade_proposal_id = any($1) order by id",
            row -> new Sent(row.getLong("trade_proposal_id"), shipment(row)));

    private DocumentSql() {}

    private static String side(String own, String other) {
        return """
                select id from trade_proposals where %s = $1 and ($2::text[] is null or status = any($2))
                  and ($3::bigint is null or %s = $3) and id < $4 order by id desc limit $5"""
                .formatted(own, other);
    }

    private static Shipment shipment(Row row) {
        return new Shipment(
                row.getLong("id"),
                row.getLong("sender_id"),
                row.getString("carrier"),
                row.getString("tracking"),
                row.getBoolean("in_person"),
                TradeSql.instant(row, "shipped_at"),
                TradeSql.someInstant(row, "received_at"));
    }
}
