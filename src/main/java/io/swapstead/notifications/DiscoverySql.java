package io.swapstead.notifications;

import io.swapstead.db.Sql;
import io.vertx.sqlclient.Row;

/** Whom a new listing concerns, and in which words. */
final class DiscoverySql {
    /** Somebody to tell of a listing. */
    record Found(long userId, String thing) {}

    /** Copies that a listing event is about: items ($2), or all that came with an import ($3), of a user ($1). */
    private static final String LISTED =
            """
            with listed as (
              select i.card_id, c.oracle_id, c.name, i.finish, i.condition, i.language, i.asking_price, %s as price
              from inventory_items i join cards c on c.id = i.card_id
              where i.user_id = $1 and i.for_trade > i.reserved and (i.id = any($2) or i.import_id = $3))"""
                    .formatted(
                            "coalesce(i.asking_price, case i.finish when 'foil' then c.price_usd_foil when 'etched' then c.price_usd_etched else c.price_usd end)");

    private static final String CONDITION = "array_position(array['NM', 'LP', 'MP', 'HP', 'DMG'], %s)";

    /** Wants that a listed copy fulfils; with what the other way round, when the owner wants something that they hold. */
    static final Sql<Found> WANTED = Sql.of(
            (LISTED
                            + """
            , matched as (
              select w.user_id, min(l.name) as name, count(distinct l.card_id) as cards from listed l
              join want_items w on w.oracle_id = l.oracle_id
              where w.user_id <> $1 and w.visibility <> 'private' and (w.card_id is null or w.card_id = l.card_id)
                and (w.finish is null or w.finish = l.finish) and (w.language is null or w.language = l.language)
                and (w.min_condition is null or %s <= %s) and (w.max_price is null or l.price <= w.max_price)
              group by w.user_id order by w.user_id limit 5000)
            select m.user_id, m.name || case when m.cards > 1 then ' and ' || (m.cards - 1) || ' more' else '' end
              || coalesce('; you hold ' || (
                select min(c.name) from want_items o join inventory_items i on i.user_id = m.user_id and i.for_trade > i.reserved
                  join cards c on c.id = i.card_id and c.oracle_id = o.oracle_id
                where o.user_id = $1 and o.visibility <> 'private') || ' that they want', '') as thing
            from matched m""")
                    .formatted(CONDITION.formatted("l.condition"), CONDITION.formatted("w.min_condition")),
            DiscoverySql::found);

    /** Those who asked to hear of a favourite's listings. */
    static final Sql<Found> FAVOURED = Sql.of(
            LISTED
                    + """
            select f.user_id, (select min(name) || case when count(*) > 1 then ' and ' || (count(*) - 1) || ' more' else '' end from listed) as thing
            from user_favorites f where f.favorited_user_id = $1 and f.notify_on_listings and exists (select from listed)
            order by f.user_id limit 5000""",
            DiscoverySql::found);

    /** Who has reported in a case ($1), now that it is closed. */
    static final Sql<Long> REPORTERS = Sql.of(
            "select distinct reporter_id from user_reports where case_id = $1", row -> row.getLong("reporter_id"));

    private DiscoverySql() {}

    static Found found(Row row) {
        return new Found(row.getLong("user_id"), row.getString("thing"));
    }
}
