package io.swapstead.collections;

import io.swapstead.cards.CardEmbed;
import io.swapstead.db.Sql;
import io.vertx.sqlclient.Row;

/** Statements about copies that trades hold and move. */
final class HoldingSql {
    /** An item that a statement has changed. */
    record Changed(long itemId, long ownerId, long cardId) {}

    static final Sql<Holding> READ = Sql.of(
            "select i.id, i.user_id, i.quantity, i.finish, i.condition, i.language, i.for_trade, i.reserved,"
                    + " i.asking_price, null as notes, " + Worth.UNIT_PRICE + " as unit_price, " + CardEmbed.COLUMNS
                    + " from inventory_items i join cards c on c.id = i.card_id where i.id = any($1) order by i.id for"
                    + " share of i",
            row -> new Holding(row.getLong("user_id"), Item.of(row)));

    /** $1 items; $2 to $6 what receivers may have of the same. */
    static final Sql<Long> LOCK = Sql.of(
            """
            select i.id from inventory_items i
            where i.id = any($1) or (i.user_id, i.card_id, i.finish, i.condition, i.language) in
              (select * from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[]))
            order by i.id for update""",
            row -> row.getLong("id"));

    private static final String PROMISED =
            """
            with p as (select *, $9::timestamptz as at from unnest
              ($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::int[], $6::text[], $7::text[], $8::text[])
              as p(item_id, giver_id, receiver_id, card_id, quantity, finish, condition, language))
            """;

    private static final String CHANGED = "\nreturning i.id, i.user_id, i.card_id";

    /** The item as it was promised. */
    private static final String SAME = " from p where i.id = p.item_id and i.user_id = p.giver_id"
            + " and (i.card_id, i.finish, i.condition, i.language) = (p.card_id, p.finish, p.condition, p.language)";

    static final Sql<Changed> HOLD =
            changing("update inventory_items i set reserved = i.reserved + p.quantity, updated_at = p.at" + SAME
                    + " and i.quantity - i.reserved >= p.quantity");

    static final Sql<Changed> FREE = changing(
            "update inventory_items i set reserved = greatest(0, i.reserved - p.quantity), updated_at = p.at" + SAME);

    /** Givers' items of which nothing is left. */
    static final Sql<Changed> TAKE_LAST = changing(
            "delete from inventory_items i using p where i.id = p.item_id and i.user_id = p.giver_id and i.quantity <="
                    + " p.quantity");

    static final Sql<Changed> TAKE_SOME = changing(
            """
            update inventory_items i set quantity = i.quantity - p.quantity, reserved = greatest(0, i.reserved - p.quantity),
              for_trade = greatest(0, i.for_trade - p.quantity), updated_at = p.at
            from p where i.id = p.item_id and i.user_id = p.giver_id and i.quantity > p.quantity""");

    /** Receivers get copies that are not for trade until they say so. */
    static final Sql<Changed> GIVE = changing(
            """
            insert into inventory_items as i (user_id, card_id, quantity, finish, condition, language, created_at, updated_at)
            select p.receiver_id, p.card_id, p.quantity, p.finish, p.condition, p.language, p.at, p.at
            from p join users u on u.id = p.receiver_id and u.deleted_at is null
            on conflict (user_id, card_id, finish, condition, language) do update
            set quantity = i.quantity + excluded.quantity, updated_at = excluded.updated_at""");

    private HoldingSql() {}

    private static Sql<Changed> changing(String statement) {
        return Sql.of(PROMISED + statement + CHANGED, HoldingSql::changed);
    }

    private static Changed changed(Row row) {
        return new Changed(row.getLong("id"), row.getLong("user_id"), row.getLong("card_id"));
    }
}
