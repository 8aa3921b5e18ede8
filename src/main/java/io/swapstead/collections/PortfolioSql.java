package io.swapstead.collections;

import io.swapstead.db.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Statements of portfolios. Copies without a price count as nothing. */
final class PortfolioSql {
    /** What the database can hold; nobody owns more, but nothing may break when somebody says so. */
    private static final String VALUE = "least(coalesce(sum(i.quantity * " + Worth.UNIT_PRICE + "), 0), 9999999999.99)";

    /** The copies of one set and rarity. */
    record Part(String setCode, String rarity, long items, BigDecimal value) {}

    /** On a day: what the collection was worth then, or by how much prices moved it. */
    record Day(LocalDate day, BigDecimal value) {}

    static final Sql<Part> PARTS = Sql.of(
            "select c.set_code, c.rarity, sum(i.quantity) as items, " + VALUE
                    + " as value from inventory_items i join cards c on c.id = i.card_id where i.user_id = $1 group by 1, 2",
            row -> new Part(
                    row.getString("set_code"),
                    row.getString("rarity"),
                    row.getLong("items"),
                    row.getBigDecimal("value")));

    static final Sql<BigDecimal> WORTH = Sql.of(
            "select " + VALUE
                    + " as value from inventory_items i join cards c on c.id = i.card_id where i.user_id = $1",
            row -> row.getBigDecimal("value"));

    /** By how much prices moved what $1 owns now, day by day since $2; the price before counts as well. */
    static final Sql<Day> MOVES = Sql.of(
            """
            select day, sum(moved) as value from (
              select p.day, i.quantity * (%1$s - lag(%1$s, 1, %1$s) over (partition by i.id order by p.day)) as moved
              from inventory_items i join card_prices p on p.card_id = i.card_id
              where i.user_id = $1 and p.day >= coalesce(
                (select max(q.day) from card_prices q where q.card_id = i.card_id and q.day < $2), $2)) as move
            where day >= $2 group by day order by day"""
                    .formatted("coalesce(" + Worth.unitPrice("p") + ", 0)"),
            row -> new Day(row.getLocalDate("day"), row.getBigDecimal("value")));

    static final Sql<Day> RECORDED = Sql.of(
            "select day, value from portfolio_values where user_id = $1 and day >= $2 order by day",
            row -> new Day(row.getLocalDate("day"), row.getBigDecimal("value")));

    /** What the users $1 own is worth on the day $2. */
    static final Sql<Void> RECORD = Sql.update(
            """
            insert into portfolio_values (user_id, day, value)
            select u.id, $2, %s from users u
              left join inventory_items i on i.user_id = u.id left join cards c on c.id = i.card_id
            where u.id = any($1::bigint[]) group by u.id
            on conflict (user_id, day) do update set value = excluded.value"""
                    .formatted(VALUE));

    private PortfolioSql() {}
}
