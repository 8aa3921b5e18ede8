package io.swapstead.notifications;

import io.swapstead.collections.Condition;
import io.swapstead.db.Sql;
import io.vertx.core.json.JsonObject;

/** Whom a new listing concerns, and in which words. */
final class DiscoverySql {
    /** Somebody to tell of a listing: because they want what is in it, or else because its owner is a favourite. */
    record Concerned(long userId, boolean wanted, String thing) {}

    private static final String PRICE =
            "coalesce(i.asking_price, case i.finish when 'foil' then c.price_usd_foil when 'etched' then c.price_usd_etched else c.price_usd end)";

    /** Whom strangers come across: as in the directory, whoever has not hidden themself there and may list. */
    private static final String FOUND_BY_STRANGERS =
            """
            u.show_in_directory and u.banned_at is null
              and coalesce(greatest(u.suspended_until, (u.restrictions ->> 'list')::timestamptz) <= $6, true)""";

    /**
     * Copies that came with items ($2) or an import ($3) of a user ($1), and who after an id ($4) they concern at $6, up to $5 of them. Who
     * wants a card hears of it as such, with what the other way round, when the owner wants something that they hold; not once more as
     * a friend of the owner.
     */
    static final Sql<Concerned> CONCERNED = Sql.of(
            """
            with owner as (select u.id, %s as found from users u where u.id = $1 and u.deleted_at is null and u.is_active),
            listed as (
              select i.card_id, c.oracle_id, c.name, i.finish, i.condition, i.language, %s as price
              from inventory_items i join cards c on c.id = i.card_id join owner o on o.id = i.user_id
              where i.for_trade > i.reserved and (i.id = any($2) or i.import_id = $3)),
            matched as (
              select w.user_id, min(l.name) as name, count(distinct l.card_id) as cards from listed l
              join want_items w on w.oracle_id = l.oracle_id
              where (select found from owner) and w.user_id <> $1 and w.user_id > $4 and w.visibility <> 'private'
                and (w.card_id is null or w.card_id = l.card_id)
                and (w.finish is null or w.finish = l.finish) and (w.language is null or w.language = l.language)
                and (w.min_condition is null or %s <= %s) and (w.max_price is null or l.price <= w.max_price)
              group by w.user_id order by w.user_id limit $5),
            favoured as (
              select f.user_id from user_favorites f
              where f.favorited_user_id = $1 and f.notify_on_listings and f.user_id > $4 and exists (select from listed)
              order by f.user_id limit $5)
            select user_id, m.user_id is not null as wanted, case when m.user_id is null
              then (select min(name) || case when count(*) > 1 then ' and ' || (count(*) - 1) || ' more' else '' end from listed)
              else m.name || case when m.cards > 1 then ' and ' || (m.cards - 1) || ' more' else '' end || coalesce('; you hold ' || (
                select min(c.name) from want_items o join inventory_items i on i.user_id = m.user_id and i.for_trade > i.reserved
                  join cards c on c.id = i.card_id and c.oracle_id = o.oracle_id
                where o.user_id = $1 and o.visibility <> 'private') || ' that they want', '') end as thing
            from matched m full join favoured f using (user_id) order by user_id limit $5"""
                    .formatted(
                            FOUND_BY_STRANGERS,
                            PRICE,
                            Condition.rank("l.condition"),
                            Condition.rank("w.min_condition")),
            row -> new Concerned(row.getLong("user_id"), row.getBoolean("wanted"), row.getString("thing")));

    /** What a listing's event says, by its place. */
    static final Sql<JsonObject> LISTED =
            Sql.of("select data from event where tx = $1::text::xid8 and seq = $2", row -> row.getJsonObject("data"));

    /** Who has reported in a case ($1), now that it is closed. */
    static final Sql<Long> REPORTERS = Sql.of(
            "select distinct reporter_id from user_reports where case_id = $1", row -> row.getLong("reporter_id"));

    private DiscoverySql() {}
}
