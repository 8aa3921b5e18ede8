-- Who of the first few hundred demo traders likes and knows whom: the sign-ins most, so that there is something to see.
create temp table acquaintance on commit drop as
  select row_number() over (order by id) as n, id from users where email::text like '%@demo.invalid' order by id limit 320;

insert into user_favorites (user_id, favorited_user_id, notify_on_listings, created_at)
select a.id, b.id, (a.n + b.n) % 3 = 0, now() - (a.n * 7 + b.n) % 90 * interval '1 day'
from acquaintance a join acquaintance b on a.id <> b.id
where ('x' || substr(md5(a.n || 'likes' || b.n), 1, 7))::bit(28)::int % case when a.n <= 7 then 18 else 60 end = 0
on conflict do nothing;

insert into connections (requester_id, addressee_id, status, created_at, responded_at)
select a.id, b.id, case when (a.n + b.n) % 6 = 0 then 'pending' else 'accepted' end, now() - interval '40 days',
  case when (a.n + b.n) % 6 > 0 then now() - interval '39 days' end
from acquaintance a join acquaintance b on a.n < b.n
where ('x' || substr(md5(a.n || 'knows' || b.n), 1, 7))::bit(28)::int % case when a.n <= 7 then 14 else 70 end = 0
on conflict do nothing;

insert into user_notes (user_id, target_user_id, content)
select a.id, b.id, (array['Packs well, ships the same day.', 'Asked about foils; has none yet.', 'Met at the autumn fair, fair trader.'])[1 + b.n % 3]
from acquaintance a join acquaintance b on b.n between 20 and 22 + a.n % 3 where a.n <= 4
on conflict do nothing;
