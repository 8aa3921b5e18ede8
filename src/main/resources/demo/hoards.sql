-- What some of the demo traders have put away and do not trade: so many of the dearest cards that they open the higher frames. Who
-- that is follows from their names; a second time there is nothing to add.
with wish as (
    select id, case when username = 'cleo' then 120000 when username in ('ada', 'mia') then 14000
        when draw < 2 then 120000 when draw < 7 then 60000 when draw < 18 then 14000 end as worth
    from (select u.id, u.username, abs(hashtext(u.username::text)::bigint) % 100 as draw from users u
        where u.email::text like '%@demo.invalid') as each
), dear as (
    select id, price_usd from cards where price_usd is not null and 'nonfoil' = any(finishes) and not digital
    order by price_usd desc, id limit 12
)
insert into inventory_items (user_id, card_id, quantity, finish, condition, for_trade, created_at)
select w.id, d.id, ceil(w.worth / (select sum(price_usd) from dear))::int, 'nonfoil', 'NM', 0, now() - interval '200 days'
from wish w cross join dear d where w.worth is not null
on conflict (user_id, card_id, finish, condition, language) do update
    set quantity = greatest(inventory_items.quantity, excluded.quantity);
