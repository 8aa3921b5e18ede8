package io.swapstead.cards;

/**
 * The statements of an import. All rows are first copied beside the catalogue, then merged in few statements that write only
 * what differs; arguments are JDBC's.
 */
final class CardImportSql {
    private static final String PRICES = "price_usd, price_usd_foil, price_usd_etched, price_eur, price_eur_foil";
    private static final String DETAILS =
            """
            oracle_id, name, printed_name, name_key, set_code, set_name, collector_number, rarity, lang, layout, finishes, \
            colors, type_line, image_url, back_image_url, legalities, released_at, digital, tcgplayer_id, \
            tcgplayer_etched_id, cardmarket_id""";
    static final String COLUMNS = "scryfall_id, " + DETAILS + ", " + PRICES;

    /** Held to the end of the transaction, so that two imports do not merge at once. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('cards.import'))";

    static final String STAGE =
            """
            create temp table incoming (like cards) on commit drop;
            alter table incoming drop column id, drop column price_updated_at;
            alter table incoming add column n bigint generated always as identity""";

    static final String COPY = "copy incoming (" + COLUMNS + ") from stdin";

    static final String ANALYZE = "analyze incoming";

    /** Of a printing that stands there twice the last counts. */
    static final String LAST_COUNTS =
            "delete from incoming a using incoming b where a.scryfall_id = b.scryfall_id and a.n < b.n";

    /** Argument: the day. Comes before the merge, which forgets what the prices were. */
    static final String PRICES_MOVED =
            """
            insert into card_prices (card_id, day, %1$s)
            select c.id, ?, %2$s from incoming i join cards c using (scryfall_id)
            where (%2$s) is distinct from (%3$s)
            on conflict (card_id, day) do update set (%1$s) = (%4$s)"""
                    .formatted(PRICES, each("i", PRICES), each("c", PRICES), each("excluded", PRICES));

    /** Argument: now. */
    static final String UPDATE =
            """
            update cards c set (%1$s, %2$s, price_updated_at) = (%3$s, %4$s,
              case when (%4$s) is distinct from (%5$s) then ? else c.price_updated_at end)
            from incoming i
            where i.scryfall_id = c.scryfall_id and (%3$s, %4$s) is distinct from (%6$s, %5$s)"""
                    .formatted(
                            DETAILS,
                            PRICES,
                            each("i", DETAILS),
                            each("i", PRICES),
                            each("c", PRICES),
                            each("c", DETAILS));

    /** Argument: now. */
    static final String INSERT =
            """
            insert into cards (%1$s, price_updated_at)
            select %1$s, case when num_nonnulls(%2$s) > 0 then ?::timestamptz end from incoming i
            where not exists (select from cards c where c.scryfall_id = i.scryfall_id) order by n"""
                    .formatted(COLUMNS, PRICES);

    /** Argument: the day. The first price of a new card begins its history. */
    static final String FIRST_PRICES =
            """
            insert into card_prices (card_id, day, %1$s)
            select c.id, ?, %2$s from incoming i join cards c using (scryfall_id)
            where num_nonnulls(%2$s) > 0 and not exists (select from card_prices p where p.card_id = c.id)"""
                    .formatted(PRICES, each("i", PRICES));

    /** Arguments: now, the day, how many cards. */
    static final String EVENT =
            """
            insert into event (at, kind, data)
            values (?, 'price.changed', jsonb_build_object('day', ?::date, 'cards', ?::integer))""";

    private CardImportSql() {}

    private static String each(String table, String columns) {
        return table + "." + columns.replace(", ", ", " + table + ".");
    }
}
