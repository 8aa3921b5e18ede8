package io.swapstead.collections;

import io.swapstead.cards.Cards;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the printings that rows of a file mean, all in one statement: by the card database's id, by a shop's id, by set and number
 * if the name agrees, and last by the name alone, which is a guess at the printing.
 */
final class Resolver {
    private static final String NAMED =
            "(c.name_key = r.name_key or (c.name_key ~>=~ (r.name_key || ' // ') and c.name_key ~<~ (r.name_key || ' //!')))";
    private static final String NEAREST =
            "(c.lang = r.lang) desc, (c.lang = 'en') desc, c.released_at desc nulls last, c.id";

    private static final Sql<Found> FIND = Sql.of(
            """
            select r.n, k.id, k.how, k.oracle_id, k.digital, k.finishes from unnest($1::int[], $2::uuid[], $3::bigint[], $4::bigint[],
              $5::text[], $6::text[], $7::text[], $8::text[]) as r(n, scryfall_id, tcgplayer_id, cardmarket_id, name_key, set_code, number, lang)
            cross join lateral (
              select * from (
                (select 1 as how, c.* from cards c where c.scryfall_id = r.scryfall_id)
                union all (select 2, c.* from cards c where c.tcgplayer_id = r.tcgplayer_id or c.tcgplayer_etched_id = r.tcgplayer_id order by %1$s limit 1)
                union all (select 2, c.* from cards c where c.cardmarket_id = r.cardmarket_id order by %1$s limit 1)
                union all (select 3, c.* from cards c where c.set_code = r.set_code
                  and (lower(c.collector_number) = r.number or regexp_replace(c.collector_number, '\\D', '', 'g') = r.number)
                  and (r.name_key is null or %2$s) order by (lower(c.collector_number) = r.number) desc, %1$s limit 1)
                union all (select 4, c.* from cards c where %2$s order by c.digital, (c.set_code = r.set_code) desc nulls last, %1$s limit 1)
              ) way order by how limit 1) k"""
                    .formatted(NEAREST, NAMED),
            Resolver::found);

    /**
     * A printing that was found for a row.
     *
     * @param guessed whether the printing, though not the card, is a guess
     */
    record Found(int row, long cardId, UUID oracleId, boolean guessed, boolean digital, List<String> finishes) {}

    private Resolver() {}

    /** What each row means, by its place in the list; rows that mean nothing are left out. */
    static Future<Map<Integer, Found>> resolve(SqlClient sql, List<VendorRow> rows) {
        return FIND.list(
                        sql,
                        IntStream.range(0, rows.size()).boxed().toArray(Integer[]::new),
                        column(rows, VendorRow::scryfallId, UUID[]::new),
                        column(rows, VendorRow::tcgplayerId, Long[]::new),
                        column(rows, VendorRow::cardmarketId, Long[]::new),
                        column(rows, Resolver::nameKey, String[]::new),
                        column(rows, VendorRow::setCode, String[]::new),
                        column(rows, Resolver::number, String[]::new),
                        column(rows, VendorRow::language, String[]::new))
                .map(found -> {
                    Map<Integer, Found> byRow = new HashMap<>();
                    found.forEach(each -> byRow.put(each.row(), each));
                    return byRow;
                });
    }

    private static <T> T[] column(
            List<VendorRow> rows, Function<VendorRow, T> value, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    @SuppressWarnings("NullAway") // a column of nulls is what the statement expects where nothing is known
    private static String nameKey(VendorRow row) {
        return row.name() == null ? null : Cards.key(Objects.requireNonNull(row.name()));
    }

    @SuppressWarnings("NullAway")
    private static String number(VendorRow row) {
        String number = row.collectorNumber();
        return number == null ? null : number.toLowerCase(java.util.Locale.ROOT);
    }

    private static Found found(Row row) {
        return new Found(
                row.getInteger("n"),
                row.getLong("id"),
                row.getUUID("oracle_id"),
                row.getInteger("how") == 4,
                row.getBoolean("digital"),
                List.of(row.getArrayOfStrings("finishes")));
    }
}
