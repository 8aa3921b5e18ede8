package io.swapstead.notifications;

import io.swapstead.db.Sql;
import io.vertx.core.json.JsonObject;

/** What nobody does but the calendar and the market: whom it concerns. */
final class OccasionSql {
    /** Offers that end within a day: whose turn it is, who waits, which trade. */
    record Ending(long userId, long otherId, JsonObject ids) {}

    private static final String ENDING =
            """
            from trade_proposals t where t.closed_at is null and t.status in ('pending', 'countered')
              and t.expires_at > $1 and t.expires_at <= $1::timestamptz + interval '1 day'
              and t.expires_at - t.updated_at > interval '1 day' -- one that was shorter from the start surprises nobody
              and not exists (select from notification_occasions o
                where o.kind = 'trade_expiring' and o.about = t.id || ':' || t.current_revision)""";

    static final Sql<Boolean> ANY_ENDING =
            Sql.of("select exists (select " + ENDING + ") as any", row -> row.getBoolean("any"));

    /** Each once, whichever nodes look: who inserts the occasion tells of it. */
    static final Sql<Ending> ENDINGS = Sql.of(
            """
            with found as (select t.id, t.current_revision, t.turn_user_id, t.proposer_id + t.recipient_id - t.turn_user_id as other_id %s limit 200),
              mine as (insert into notification_occasions (kind, about, at)
                select 'trade_expiring', id || ':' || current_revision, $1 from found on conflict do nothing returning about)
            select turn_user_id, other_id, json_build_object('trade_id', id, 'revision', current_revision) as ids
            from found join mine on about = id || ':' || current_revision order by id"""
                    .formatted(ENDING),
            row -> new Ending(row.getLong("turn_user_id"), row.getLong("other_id"), row.getJsonObject("ids")));

    /** Users with something for trade that they have not touched since $2, and were not reminded of since; after $3, by id. */
    static final Sql<DiscoverySql.Found> STALE = Sql.of(
            """
            select i.user_id, count(*) || case count(*) when 1 then ' listing has' else ' listings have' end || ' not changed for a month.' as thing
            from inventory_items i join users u on u.id = i.user_id and u.deleted_at is null
            where i.for_trade > i.reserved and i.updated_at < $2 and i.user_id > $3 and not exists (select from notifications n
              where n.user_id = i.user_id and n.type = 'listing_reminder' and n.created_at > $2 and n.created_at <= $1)
            group by i.user_id order by i.user_id limit 200""",
            DiscoverySql::found);

    /**
     * Users who want a card whose price has moved by a tenth and half a dollar on a day ($1), and were not told yet; after $2, by id.
     * The greatest moves are named.
     */
    static final Sql<DiscoverySql.Found> MOVED = Sql.of(
            """
            with prices as (
              select p.card_id, coalesce(p.price_usd, p.price_usd_foil, p.price_usd_etched) as now, (
                select coalesce(b.price_usd, b.price_usd_foil, b.price_usd_etched) from card_prices b
                where b.card_id = p.card_id and b.day < p.day order by b.day desc limit 1) as before
              from card_prices p where p.day = $1),
            moved as (
              select c.id, c.oracle_id, c.name, round(100 * (p.now - p.before) / p.before) as percent
              from prices p join cards c on c.id = p.card_id
              where abs(p.now - p.before) >= greatest(0.5, p.before / 10)),
            wanted as (
              select w.user_id, m.name, m.percent,
                row_number() over (partition by w.user_id, m.name order by abs(m.percent) desc) as printing
              from want_items w join moved m on m.oracle_id = w.oracle_id and (w.card_id is null or w.card_id = m.id)
              where w.user_id > $2 and not exists (select from notifications n where n.user_id = w.user_id
                and n.type = 'price_moved' and n.metadata ->> 'day' = $1::date::text)),
            ranked as (
              select user_id, name, percent, row_number() over (partition by user_id order by abs(percent) desc, name) as place
              from wanted where printing = 1)
            select user_id, string_agg(name || ' ' || to_char(percent, 'FMSG999999') || ' %', ', ' order by place) filter (where place <= 3)
              || case when count(*) > 3 then ' and ' || (count(*) - 3) || ' more' else '' end as thing
            from ranked group by user_id order by user_id limit 200""",
            DiscoverySql::found);

    /** Takes out of the lists what is older than $1, some at a time. */
    static final Sql<Void> ARCHIVE = Sql.update(
            """
            update notifications set archived_at = $2 where id in
              (select id from notifications where created_at < $1 and archived_at is null order by created_at limit 5000)""");

    static final Sql<Void> FORGET = Sql.update("delete from notification_occasions where at < $1");

    private OccasionSql() {}
}
