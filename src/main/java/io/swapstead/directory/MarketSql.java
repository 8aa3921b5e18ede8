package io.swapstead.directory;

import io.swapstead.collections.Condition;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads who has what for trade and who wants what, packed: id, printing and terms of each, see {@link Terms}. */
final class MarketSql {
    /** All entries of a card. */
    record Shelf(UUID card, Buffer packed) {}

    private static final String TERMS =
            """
            (%1$s - 1
              + 8 * coalesce(array_position(array['nonfoil', 'foil', 'etched'], %2$s) - 1, 3)
              + 32 * ((ascii(substr(coalesce(%3$s, ''), 1, 1)) & 31) * 32768 + (ascii(substr(coalesce(%3$s, ''), 2, 1)) & 31) * 1024
                + (ascii(substr(coalesce(%3$s, ''), 3, 1)) & 31) * 32 + (ascii(substr(coalesce(%3$s, ''), 4, 1)) & 31)))""";

    private static final String OFFER = "int8send(i.user_id) || int4send(i.card_id::int) || int4send("
            + TERMS.formatted(Condition.rank("i.condition"), "i.finish", "i.language") + ")";
    private static final String WANT = "int8send(w.user_id) || int4send(coalesce(w.card_id, 0)::int) || int4send("
            + TERMS.formatted(Condition.rank("w.min_condition"), "w.finish", "w.language") + ")";

    private static final String OFFERS = "select c.oracle_id as card, string_agg(" + OFFER
            + ", ''::bytea order by i.user_id) as packed from inventory_items i join cards c on c.id = i.card_id where i.for_trade > 0 and i.for_trade > i.reserved and ";
    private static final String WANTS = "select w.oracle_id as card, string_agg(" + WANT
            + ", ''::bytea order by w.user_id) as packed from want_items w where w.visibility <> 'private' and ";

    static final Sql<Shelf> OFFERS_OF_CARDS = shelves(OFFERS + "c.oracle_id = any($1) group by 1");
    static final Sql<Shelf> WANTS_OF_CARDS = shelves(WANTS + "w.oracle_id = any($1) group by 1");
    static final Sql<Shelf> OFFERS_OF_USER = shelves(OFFERS + "i.user_id = $1 group by 1");
    static final Sql<Shelf> WANTS_OF_USER = shelves(WANTS + "w.user_id = $1 group by 1");

    private static final Sql<UUID> CARDS =
            Sql.of("select distinct oracle_id from cards where id = any($1)", row -> row.getUUID("oracle_id"));

    private MarketSql() {}

    private static Sql<Shelf> shelves(String text) {
        return Sql.of(text, row -> new Shelf(row.getUUID("card"), row.getBuffer("packed")));
    }

    /** Of several cards; those that nobody has are there and empty. */
    static Future<Map<UUID, Posting>> ofCards(Sql<Shelf> statement, SqlClient sql, Collection<UUID> cards) {
        return statement.list(sql, (Object) cards.toArray(UUID[]::new)).map(shelves -> {
            Map<UUID, Posting> postings = new HashMap<>();
            cards.forEach(card -> postings.put(card, Posting.NONE));
            postings.putAll(postings(shelves));
            return postings;
        });
    }

    /** Of one user. */
    static Future<Map<UUID, Posting>> ofUser(Sql<Shelf> statement, SqlClient sql, long user) {
        return statement.list(sql, user).map(MarketSql::postings);
    }

    /** The cards that printings are of. */
    static Future<List<UUID>> cards(SqlClient sql, Collection<Long> printings) {
        return CARDS.list(sql, (Object) printings.toArray(Long[]::new));
    }

    private static Map<UUID, Posting> postings(List<Shelf> shelves) {
        return shelves.stream().collect(Collectors.toMap(Shelf::card, shelf -> Posting.of(shelf.packed())));
    }
}
