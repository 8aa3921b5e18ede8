package io.swapstead.collections;

import io.swapstead.cards.CardEmbed;
import io.swapstead.db.Sql;

/** Statements of want lists. */
final class WantSql {
    private static final String COLUMNS =
            "select w.id, w.oracle_id, w.card_id as printing, w.quantity, w.finish, w.language, w.min_condition, w.max_price,"
                    + " w.priority, w.visibility, " + CardEmbed.COLUMNS;

    /** The printing that is wanted, or one that stands for all of them: on paper, English, the newest. */
    private static final String FROM =
            """
             from want_items w join lateral (
              select * from cards k where k.oracle_id = w.oracle_id and (w.card_id is null or k.id = w.card_id)
              order by k.digital, k.lang <> 'en', k.released_at desc nulls last, k.id limit 1) c on true
            """;

    /** $1 owner, $2 viewer, $3 name's key, $4 set. */
    private static final String FILTER = FROM
            + """
            where w.user_id = $1 and ($3::text is null or strpos(c.name_key, $3) > 0)
              and ($4::text is null or exists (select from cards s where s.oracle_id = w.oracle_id and s.set_code = $4
                and (w.card_id is null or s.id = w.card_id)))
              and (w.user_id = $2 or w.visibility = 'public' or w.visibility = 'matched' and exists (
                select from inventory_items i join cards h on h.id = i.card_id
                where i.user_id = $2 and i.for_trade > 0 and h.oracle_id = w.oracle_id
                  and (w.card_id is null or w.card_id = i.card_id) and (w.finish is null or w.finish = i.finish)
                  and (w.language is null or w.language = i.language)
                  and %s <= %s))
            """
                    .formatted(Condition.rank("i.condition"), Condition.rank("w.min_condition"));

    static final Sql<Long> COUNT = Sql.of("select count(*) " + FILTER, row -> row.getLong(0));

    /** $5 and $6 the priority and id of the last want seen, $7 how many. */
    static final Sql<Want> PAGE = Sql.of(
            COLUMNS + FILTER
                    + "and ($6::bigint is null or (w.priority, w.id) > ($5, $6)) order by w.priority, w.id limit $7",
            Want::of);

    private static final String WANT = COLUMNS + FROM + " where w.id = $1 and w.user_id = $2";

    static final Sql<Want> GET = Sql.of(WANT, Want::of);

    static final Sql<Want> LOCK = Sql.of(WANT + " for update of w", Want::of);

    static final Sql<Long> ADD = Sql.of(
            """
            insert into want_items (user_id, oracle_id, card_id, quantity, finish, language, min_condition, max_price, priority,
              visibility, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id""",
            row -> row.getLong("id"));

    static final Sql<Void> CHANGE = Sql.update(
            """
            update want_items set card_id = $2, quantity = $3, finish = $4, language = $5, min_condition = $6, max_price = $7,
              priority = $8, visibility = $9 where id = $1""");

    static final Sql<Void> REMOVE = Sql.update("delete from want_items where id = $1");

    private WantSql() {}
}
