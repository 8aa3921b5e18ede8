package io.swapstead.notifications;

import io.swapstead.db.Sql;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Objects;
import java.util.Optional;

/** What nobody does but the calendar and the market: whom it concerns. */
final class OccasionSql {
    /** Offers that end within a day: whose turn it is, who waits, which trade. */
    record Ending(long userId, long otherId, JsonObject ids) {}

    /** Somebody who was looked at, and what to tell them of, if anything. */
    record Found(long userId, Optional<String> thing) {}

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
    static final Sql<Found> STALE = Sql.of(
            """
            select i.user_id, count(*) || case count(*) when 1 then ' listing has' else ' listings have' end || ' not changed for a month.' as thing
            from inventory_items i join users u on u.id = i.user_id and u.deleted_at is null
            where i.for_trade > i.reserved and i.updated_at < $2 and i.user_id > $3 and not exists (select from notifications n
              where n.user_id = i.user_id and n.type = 'listing_reminder' and n.created_at > $2 and n.created_at <= $1)
            group by i.user_id order by i.user_id limit 200""",
            OccasionSql::found);

    /** Finds cards after an id ($2), some at a time, whose prices have moved on a day ($1) by a tenth and half a dollar; answers the last card looked at. */
    static final Sql<Long> MOVE = Sql.of(
            """
            with looked as (
              select p.card_id, p.price_usd, p.price_usd_foil, p.price_usd_etched from card_prices p
              where p.day = $1 and p.card_id > $2 order by p.card_id limit 5000),
            moved as (insert into price_moves (day, card_id, finish, oracle_id, name, percent, plain)
              select $1, c.id, f.finish, c.oracle_id, c.name, round(100 * (f.now - f.before) / f.before),
                f.finish = case when l.price_usd is not null then 'nonfoil' when l.price_usd_foil is not null then 'foil' else 'etched' end
              from looked l join cards c on c.id = l.card_id
              cross join lateral (select b.price_usd, b.price_usd_foil, b.price_usd_etched from card_prices b
                where b.card_id = l.card_id and b.day < $1 order by b.day desc limit 1) b
              cross join lateral (values ('nonfoil', l.price_usd, b.price_usd), ('foil', l.price_usd_foil, b.price_usd_foil),
                ('etched', l.price_usd_etched, b.price_usd_etched)) f (finish, now, before)
              where abs(f.now - f.before) >= greatest(0.5, f.before / 10) on conflict do nothing)
            select max(card_id) as last from looked""",
            row -> Objects.requireNonNullElse(row.getLong("last"), 0L));

    /**
     * Users with wants after an id ($2), some at a time, and which of their cards have moved on a day ($1): of the finish that they want,
     * or of the plain one. Those whom that concerns and who were not told yet have a {@code thing}, which names the greatest moves.
     */
    static final Sql<Found> MOVED = Sql.of(
            """
            with readers as (select distinct user_id from want_items where user_id > $2 order by user_id limit 200),
            wanted as (
              select w.user_id, m.name, m.percent,
                row_number() over (partition by w.user_id, m.name order by abs(m.percent) desc) as printing
              from readers r join want_items w on w.user_id = r.user_id
              join price_moves m on m.day = $1 and m.oracle_id = w.oracle_id and (w.card_id is null or w.card_id = m.card_id)
                and case when w.finish is null then m.plain else w.finish = m.finish end
              where not exists (select from notifications n where n.user_id = w.user_id and n.created_at >= $1::date - interval '1 day'
                and n.type = 'price_moved' and n.metadata ->> 'day' = $1::date::text)),
            ranked as (
              select user_id, name, percent, row_number() over (partition by user_id order by abs(percent) desc, name) as place
              from wanted where printing = 1)
            select r.user_id, string_agg(name || ' ' || to_char(percent, 'FMSG999999') || ' %', ', ' order by place) filter (where place <= 3)
              || case when count(name) > 3 then ' and ' || (count(name) - 3) || ' more' else '' end as thing
            from readers r left join ranked k on k.user_id = r.user_id group by r.user_id order by r.user_id""",
            OccasionSql::found);

    static final Sql<Void> FORGET_MOVES = Sql.update("delete from price_moves where day < $1::date - 14");

    /** Takes out of the lists what is older than $1, some at a time. */
    static final Sql<Void> ARCHIVE = Sql.update(
            """
            update notifications set archived_at = $2 where id in
              (select id from notifications where created_at < $1 and archived_at is null order by created_at limit 5000)""");

    static final Sql<Void> FORGET = Sql.update("delete from notification_occasions where at < $1");

    private OccasionSql() {}

    private static Found found(Row row) {
        return new Found(row.getLong("user_id"), Optional.ofNullable(row.getString("thing")));
    }
}
