package io.swapstead.collections;

import io.swapstead.cards.CardEmbed;
import io.swapstead.db.Sql;

/** Statements of inventories. */
final class ItemSql {
    /**
     * $1 owner, $2 name's key, $3 set, $4 finish, $5 condition, $6 for trade, $7 whole or only what is for trade, $8 who must want it, as
     * far as the viewer $9 may know that.
     */
    private static final String FILTER =
            """
            from inventory_items i join cards c on c.id = i.card_id
            where i.user_id = $1 and ($2::text is null or strpos(c.name_key, $2) > 0) and ($3::text is null or c.set_code = $3)
              and ($4::text is null or i.finish = $4) and ($5::text is null or i.condition = $5)
              and ($6::boolean is null or (i.for_trade > 0) = $6) and ($7 or i.for_trade > 0)
              and ($8::bigint is null or exists (select from want_items w where w.user_id = $8 and w.oracle_id = c.oracle_id
                and (w.card_id is null or w.card_id = i.card_id) and (w.finish is null or w.finish = i.finish)
                and (w.language is null or w.language = i.language) and %s <= %s
                and (w.user_id = $9 or w.visibility = 'public' or w.visibility = 'matched' and i.user_id = $9 and i.for_trade > 0)))
            """
                    .formatted(Condition.rank("i.condition"), Condition.rank("w.min_condition"));

    private static final String REST =
            "i.id, i.finish, i.condition, i.language, i.for_trade, i.reserved, i.asking_price, i.notes, "
                    + Worth.UNIT_PRICE + " as unit_price, " + CardEmbed.COLUMNS + " ";

    static final Sql<Long> COUNT = Sql.of("select count(*) " + FILTER, row -> row.getLong(0));

    /** $10 the last item seen, $11 how many. */
    static final Sql<Item> PAGE = Sql.of(
            "select case when $7 then i.quantity else i.for_trade end as quantity, " + REST + FILTER
                    + "and ($10::bigint is null or i.id < $10) order by i.id desc limit $11",
            Item::of);

    private static final String ITEM = "select i.quantity, " + REST
            + "from inventory_items i join cards c on c.id = i.card_id where i.id = $1 and i.user_id = $2";

    static final Sql<Item> GET = Sql.of(ITEM, Item::of);

    static final Sql<Item> LOCK = Sql.of(ITEM + " for update of i", Item::of);

    /** Adds copies up; no row when that would be more than $11. */
    static final Sql<Long> ADD = Sql.of(
            """
            insert into inventory_items as i
              (user_id, card_id, quantity, finish, condition, language, for_trade, asking_price, notes, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            on conflict (user_id, card_id, finish, condition, language) do update set
              quantity = i.quantity + excluded.quantity, for_trade = i.for_trade + excluded.for_trade,
              asking_price = coalesce(excluded.asking_price, i.asking_price), notes = coalesce(excluded.notes, i.notes),
              updated_at = excluded.updated_at
            where i.quantity + excluded.quantity <= $11
            returning i.id""",
            row -> row.getLong("id"));

    static final Sql<Void> CHANGE = Sql.update(
            """
            update inventory_items set quantity = $2, finish = $3, condition = $4, language = $5, for_trade = $6,
              asking_price = $7, notes = $8, updated_at = $9 where id = $1""");

    static final Sql<Void> REMOVE = Sql.update("delete from inventory_items where id = $1");

    private ItemSql() {}
}
