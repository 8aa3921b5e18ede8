package io.swapstead.trades;

import io.swapstead.cards.CardEmbed;
import io.swapstead.db.Sql;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Statements that change trades, and those that decide whether they may. */
final class TradeSql {
    /** The two parties of a trade. */
    record Parties(long tradeId, long proposerId, long recipientId) {}

    /** A card of which a trade needs copies that are gone. */
    record GoneCard(long id, String name) {}

    /** What decides whether somebody is new. */
    record Standing(Instant joined, long completed) {}

    /** What a side gives, with the side. */
    record SideLine(boolean fromProposer, Line line) {}

    private static final String PARTIES_OF = "select t.id, t.proposer_id, t.recipient_id from trade_proposals t ";

    /** Whether the collections no longer have what a line {@code l} of an offer needs; {@code i} is the line's item, left joined. */
    private static final String GONE = "(i.id is null or i.quantity - i.reserved < l.quantity or"
            + " (i.card_id, i.finish, i.condition, i.language) <> (l.card_id, l.finish, l.condition, l.language))";

    private static final String CURRENT_LINES =
            """
            join trade_offers o on o.trade_proposal_id = t.id and o.revision = t.current_revision
            join trade_items l on l.trade_offer_id = o.id
            left join inventory_items i on i.id = l.inventory_item_id
            """;

    static final Sql<Parties> PARTIES = Sql.of(PARTIES_OF + "where t.id = $1", TradeSql::parties);

    /** Keeps others from changing the trade, and nobody from referring to it, as its thread does while somebody writes in it. */
    static final Sql<Trade> LOCK = Sql.of(
            """
            select t.*, o.created_at as offered_at,
              exists (select from trade_events e where e.trade_proposal_id = t.id and e.to_status = 'completed') as handed_over,
              exists (select from trade_items l where l.trade_offer_id = o.id and l.side = 'proposer') as proposer_due,
              exists (select from trade_items l where l.trade_offer_id = o.id and l.side = 'recipient') as recipient_due,
              p.shipped_at as proposer_sent, p.received_at as proposer_received,
              r.shipped_at as recipient_sent, r.received_at as recipient_received
            from trade_proposals t
            join trade_offers o on o.trade_proposal_id = t.id and o.revision = t.current_revision
            left join trade_shipments p on p.trade_proposal_id = t.id and p.sender_id = t.proposer_id
            left join trade_shipments r on r.trade_proposal_id = t.id and r.sender_id = t.recipient_id
            where t.id = $1 for no key update of t""",
            TradeSql::trade);

    static final Sql<Long> PROPOSE = Sql.of(
            """
            insert into trade_proposals (proposer_id, recipient_id, status, turn_user_id, message, expires_at, created_at, updated_at)
            values ($1, $2, 'pending', $2, $3, $4, $5, $5) returning id""",
            row -> row.getLong("id"));

    static final Sql<Void> OFFER = Sql.update(
            """
            with offer as (
              insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value, created_at)
              values ($1, $2, $3, $4, $5, $6) returning id)
            insert into trade_items
              (trade_offer_id, side, inventory_item_id, card_id, quantity, finish, condition, language, unit_price)
            select offer.id, l.* from offer, unnest
              ($7::text[], $8::bigint[], $9::bigint[], $10::int[], $11::text[], $12::text[], $13::text[], $14::numeric[]) as l""");

    /** What was said with the current terms. */
    static final Sql<Void> SAY = Sql.update("update trade_proposals set message = $2 where id = $1");

    /**
     * $1 trade, $2 version and $3 status as they were, $4 status, $5 turn, $6 revision, $7 expiry, $8 who asks to cancel, $9 reason,
     * $10 fault, $11 actor, $12 now. A trade that a dispute leaves completed was so from its first completion on.
     */
    static final Sql<Void> SAVE = Sql.update(
            """
            update trade_proposals set status = $4, version = version + 1, turn_user_id = $5, current_revision = $6, expires_at = $7,
              cancel_asked_by = $8, close_reason = $9, fault_user_id = $10, updated_at = $12::timestamptz,
              first_answered_at = coalesce(first_answered_at,
                case when status = 'pending' and $4 in ('countered', 'accepted', 'declined') then $12::timestamptz end),
              accepted_at = case when $4 = 'accepted' then coalesce(accepted_at, $12::timestamptz) else accepted_at end,
              completed_at = case when $4 = 'completed' then coalesce((select min(e.created_at) from trade_events e
                where e.trade_proposal_id = $1 and e.to_status = 'completed'), $12::timestamptz) end,
              closed_at = case when $4 in ('completed', 'declined', 'cancelled', 'expired', 'invalid') then $12::timestamptz end,
              closed_by = case when $4 in ('completed', 'declined', 'cancelled', 'expired', 'invalid') then $11::bigint end
            where id = $1 and version = $2 and status = $3""");

    static final Sql<Void> NOTE = Sql.update(
            """
            insert into trade_events (trade_proposal_id, actor_id, from_status, to_status, note, created_at)
            values ($1, $2, $3, $4, $5, $6)""");

    static final Sql<Void> SEND = Sql.update(
            """
            insert into trade_shipments (trade_proposal_id, sender_id, carrier, tracking, in_person, shipped_at)
            values ($1, $2, $3, $4, $5, $6)""");

    static final Sql<Void> ARRIVED = Sql.update(
            """
            update trade_shipments set received_at = $3
            where trade_proposal_id = $1 and sender_id = $2 and received_at is null""");

    static final Sql<SideLine> LINES = Sql.of(
            """
            select l.side = 'proposer' as from_proposer, l.inventory_item_id, l.quantity, l.finish, l.condition, l.language,
              l.unit_price, %s
            from trade_proposals t join trade_offers o on o.trade_proposal_id = t.id and o.revision = t.current_revision
            join trade_items l on l.trade_offer_id = o.id join cards c on c.id = l.card_id
            where t.id = $1 order by l.id"""
                    .formatted(CardEmbed.COLUMNS),
            row -> new SideLine(row.getBoolean("from_proposer"), line(row)));

    /** Whether $1 can be proposed to at $2; it stays so until the transaction ends. */
    static final Sql<Boolean> REACHABLE = Sql.of(
            """
            select is_active and deleted_at is null and banned_at is null and coalesce(suspended_until <= $2, true) as reachable
            from users where id = $1 for share""",
            row -> row.getBoolean("reachable"));

    /** How long somebody is here, and how many trades they have completed, counted to three. */
    static final Sql<Standing> STANDING = Sql.of(
            """
            select created_at, (select count(*) from (select from trade_proposals
              where status = 'completed' and $1 in (proposer_id, recipient_id) limit 3) as t) as completed
            from users where id = $1""",
            row -> new Standing(instant(row, "created_at"), row.getLong("completed")));

    /** Open trades, other than $1, whose terms name some of the items $2. */
    static final Sql<Parties> RIVALS = Sql.of(
            """
            select t.id, t.proposer_id, t.recipient_id from trade_items l join trade_offers o on o.id = l.trade_offer_id
            join trade_proposals t on t.id = o.trade_proposal_id and t.current_revision = o.revision
            where l.inventory_item_id = any($2) and t.status in ('pending', 'countered') and t.id <> $1
            group by t.id order by t.id""",
            TradeSql::parties);

    /** Open trades of the users $1 that need copies which are gone. */
    static final Sql<Parties> LACKING = Sql.of(
            PARTIES_OF + CURRENT_LINES
                    + "where t.status in ('pending', 'countered') and (t.proposer_id = any($1) or t.recipient_id = any($1)) and "
                    + GONE + " group by t.id order by t.id",
            TradeSql::parties);

    /** The cards that a trade needs and that are gone. */
    static final Sql<GoneCard> MISSING = Sql.of(
            "select distinct l.card_id, c.name from trade_proposals t " + CURRENT_LINES
                    + "join cards c on c.id = l.card_id where t.id = $1 and " + GONE + " order by 1",
            row -> new GoneCard(row.getLong("card_id"), row.getString("name")));

    /** Which cards $2 the trade $1 lacked. */
    static final Sql<Void> LACK = Sql.update("update trade_proposals set gone_card_ids = $2 where id = $1");

    /** Open trades of the users $1. */
    static final Sql<Parties> OPEN_OF = Sql.of(
            PARTIES_OF + "where t.status in ('pending', 'countered')"
                    + " and (t.proposer_id = any($1) or t.recipient_id = any($1)) order by t.id",
            TradeSql::parties);

    /** Trades of the users $1 that are open or being carried out. */
    static final Sql<Parties> UNFINISHED_OF = Sql.of(
            PARTIES_OF + "where t.status in ('pending', 'countered', 'accepted', 'in_transit')"
                    + " and (t.proposer_id = any($1) or t.recipient_id = any($1)) order by t.id",
            TradeSql::parties);

    /** Open trades between two users. */
    static final Sql<Parties> OPEN_BETWEEN = Sql.of(
            PARTIES_OF + "where t.status in ('pending', 'countered')"
                    + " and (t.proposer_id, t.recipient_id) in (($1, $2), ($2, $1)) order by t.id",
            TradeSql::parties);

    /** $1 now, $2 the time before which both must have sent: what falls due by itself. */
    static final Sql<Parties> DUE = Sql.of(
            PARTIES_OF
                    + """
                    where t.closed_at is null and (t.status in ('pending', 'countered') and t.expires_at <= $1
                      or t.status = 'in_transit' and not exists (select from trade_offers o join trade_items l on l.trade_offer_id = o.id
                        left join trade_shipments s on s.trade_proposal_id = t.id
                          and s.sender_id = case l.side when 'proposer' then t.proposer_id else t.recipient_id end
                        where o.trade_proposal_id = t.id and o.revision = t.current_revision and (s.id is null or s.shipped_at > $2)))
                    order by t.id limit 200""",
            TradeSql::parties);

    private TradeSql() {}

    static Line line(Row row) {
        return new Line(
                row.getLong("inventory_item_id"),
                CardEmbed.of(row),
                row.getInteger("quantity"),
                row.getString("finish"),
                row.getString("condition"),
                row.getString("language"),
                row.getBigDecimal("unit_price"));
    }

    static Instant instant(Row row, String column) {
        return row.get(OffsetDateTime.class, column).toInstant();
    }

    static @Nullable Instant someInstant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static Parties parties(Row row) {
        return new Parties(row.getLong("id"), row.getLong("proposer_id"), row.getLong("recipient_id"));
    }

    private static Trade trade(Row row) {
        return new Trade(
                row.getLong("id"),
                row.getLong("proposer_id"),
                row.getLong("recipient_id"),
                Status.of(row.getString("status")),
                row.getLong("turn_user_id"),
                row.getInteger("current_revision"),
                row.getInteger("version"),
                instant(row, "offered_at"),
                instant(row, "expires_at"),
                someInstant(row, "accepted_at"),
                someInstant(row, "completed_at"),
                row.getLong("cancel_asked_by"),
                row.getBoolean("handed_over"),
                new Parcel(
                        row.getBoolean("proposer_due"),
                        someInstant(row, "proposer_sent"),
                        someInstant(row, "proposer_received")),
                new Parcel(
                        row.getBoolean("recipient_due"),
                        someInstant(row, "recipient_sent"),
                        someInstant(row, "recipient_received")));
    }
}
