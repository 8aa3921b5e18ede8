-- Trades of the demo traders: the same at every run, one in every state between the sign-ins, and some for everybody. They hold no
-- copy twice: each item is at stake in one open or accepted trade at most. Every choice is a hash of a number and a word.
create or replace function pg_temp.pick(who bigint, what text, n int) returns int language sql immutable as
$$ select (('x' || substr(md5(who || ':' || what), 1, 7))::bit(28)::int % n)::int $$;

create temp table trader on commit drop as
  select row_number() over (order by id) - 1 as n, id, username::text as name, extract(day from now() - created_at)::int as days
  from users where email::text like '%@demo.invalid' and role = 'user' order by id limit 300;
create unique index on trader (n);

-- Who trades with whom and what becomes of it.
create temp table plan on commit drop as
  select row_number() over (order by k, p, r) as n, p, r, status
  from (
    select 0 as k, p.id as p, r.id as r, s.status
    from (values ('ada', 'ben', 'pending'), ('cleo', 'ada', 'pending'), ('ben', 'ada', 'countered'), ('ada', 'cleo', 'accepted'),
      ('dan', 'ada', 'accepted'), ('ada', 'dan', 'in_transit'), ('dan', 'ben', 'in_transit'), ('ada', 'ben', 'completed'),
      ('cleo', 'ben', 'completed'), ('cleo', 'ada', 'completed'), ('dan', 'cleo', 'completed'), ('ben', 'cleo', 'declined'),
      ('ada', 'dan', 'cancelled'), ('dan', 'ada', 'expired'), ('ben', 'dan', 'invalid'), ('cleo', 'dan', 'disputed'))
      as s(proposer, recipient, status)
    join trader p on p.name = s.proposer join trader r on r.name = s.recipient
    union all
    select k, p.id, r.id, case when s < 64 then 'completed' when s < 71 then 'declined' when s < 77 then 'cancelled'
      when s < 82 then 'expired' when s < 84 then 'invalid' when s < 89 then 'pending' when s < 93 then 'countered'
      when s < 96 then 'accepted' else 'in_transit' end
    from trader p cross join generate_series(1, 6) k
    cross join lateral (select pg_temp.pick(p.id, 'state' || k, 100) as s, (select count(*)::int from trader) as people) c
    join trader r on people > 1 and r.n = (p.n + 1 + pg_temp.pick(p.id, 'with' || k, people - 1)) % people
    where k <= pg_temp.pick(p.id, 'trades', 7)) as wanted
  where not exists (select from trade_proposals);

-- When things happen, in hours from the proposal on; those that go on have begun lately.
create temp table deal on commit drop as
  select nextval(pg_get_serial_sequence('trade_proposals', 'id')) as id, d.* from (
    select x.*, made + make_interval(hours => 1 + pg_temp.pick(n, 'answer', 20)) as answered,
      made + make_interval(hours => 22 + pg_temp.pick(n, 'accept', 25)) as agreed,
      made + make_interval(hours => 48 + pg_temp.pick(n, 'send', 12)) as proposer_sent,
      made + make_interval(hours => 60 + pg_temp.pick(n, 'send back', 10)) as recipient_sent,
      made + make_interval(hours => 100 + pg_temp.pick(n, 'arrive', 120)) as proposer_arrived,
      made + make_interval(hours => 100 + pg_temp.pick(n, 'arrive back', 120)) as recipient_arrived
    from (select p.n, p.p, p.r, p.status,
        p.status = 'countered' or p.status in ('completed', 'accepted', 'declined') and pg_temp.pick(p.n, 'counter', 3) = 0 as countered,
        p.status = 'cancelled' and pg_temp.pick(p.n, 'fault', 2) = 0 as failed,
        now() - case p.status
          when 'pending' then make_interval(hours => 1 + pg_temp.pick(p.n, 'made', 60))
          when 'countered' then make_interval(hours => 24 + pg_temp.pick(p.n, 'made', 48))
          when 'accepted' then make_interval(hours => 48 + pg_temp.pick(p.n, 'made', 40))
          when 'in_transit' then make_interval(hours => 72 + pg_temp.pick(p.n, 'made', 48))
          when 'disputed' then make_interval(hours => 120 + pg_temp.pick(p.n, 'made', 48))
          else make_interval(days => 14 + pg_temp.pick(p.n, 'made', least(a.days, b.days) - 15), hours => pg_temp.pick(p.n, 'hour', 24)) end as made
      from plan p join trader a on a.id = p.p join trader b on b.id = p.r) as x
    order by n) as d;
create unique index on deal (id);
create unique index on deal (n);

-- What each side gives: one to three lines. What is still at stake comes from a trader's items in turn, each in one deal only.
create temp table ware on commit drop as
  select i.id, i.user_id, i.card_id, i.finish, i.condition, i.language, i.for_trade,
    round(case i.finish when 'foil' then c.price_usd_foil when 'etched' then c.price_usd_etched else c.price_usd end
      * case i.condition when 'NM' then 1 when 'LP' then 0.9 when 'MP' then 0.75 when 'HP' then 0.5 else 0.3 end, 2) as price,
    row_number() over (partition by i.user_id order by i.id) - 1 as place
  from inventory_items i join trader t on t.id = i.user_id join cards c on c.id = i.card_id where i.for_trade > 0;
create index on ware (user_id, place);

create temp table stake on commit drop as
  select s.deal_id, s.side, s.user_id, s.live, w.place - s.first as line, w.id as item_id, w.card_id,
    least(w.for_trade, 1 + pg_temp.pick(s.n, s.side || w.place, 2)) as quantity, w.finish, w.condition, w.language, w.price
  from (
    select d.id as deal_id, d.n, g.side, g.user_id, l.live,
      case when l.live then 2 * (row_number() over (partition by g.user_id, l.live order by d.n) - 1)
        else pg_temp.pick(d.n, 'from ' || g.side, greatest(w.places - 2, 1)) end as first,
      1 + pg_temp.pick(d.n, 'lines ' || g.side, case when l.live then 2 else 3 end) as lines
    from deal d
    cross join lateral (values ('proposer', d.p), ('recipient', d.r)) as g(side, user_id)
    cross join lateral (select d.status in ('pending', 'countered', 'accepted', 'in_transit', 'disputed') as live) l
    cross join lateral (select count(*)::int as places from ware where user_id = g.user_id) w) as s
  join ware w on w.user_id = s.user_id and w.place >= s.first and w.place < s.first + s.lines;
create index on stake (deal_id);

-- Without something on both sides there is no deal.
delete from deal d where (select count(distinct side) from stake s where s.deal_id = d.id) < 2;
delete from stake s where not exists (select from deal d where d.id = s.deal_id);

insert into trade_proposals (id, proposer_id, recipient_id, status, turn_user_id, current_revision, version, message, expires_at,
  first_answered_at, accepted_at, completed_at, closed_at, closed_by, close_reason, fault_user_id, created_at, updated_at)
overriding system value
select d.id, d.p, d.r, d.status, case d.status when 'pending' then d.r when 'countered' then d.p end, 1 + d.countered::int,
  -- One for each line of its history.
  case d.status when 'pending' then 1 when 'countered' then 2 when 'accepted' then 2 when 'in_transit' then 3 when 'completed' then 7
    when 'disputed' then 5 when 'cancelled' then 2 + d.failed::int else 2 end
    + (d.countered and d.status <> 'countered')::int,
  case when not d.countered then (array['Would you trade these?', 'Saw these in your binder. Interested?', 'Close in value, I think.',
    'Happy to add something small.', null])[1 + pg_temp.pick(d.n, 'words', 5)] end,
  case when d.countered then d.answered else d.made end + interval '7 days',
  case when d.status in ('countered', 'accepted', 'in_transit', 'completed', 'disputed', 'declined') or d.failed then
    case when d.countered then d.answered else d.agreed end end,
  case when d.status in ('accepted', 'in_transit', 'completed', 'disputed') or d.failed then d.agreed end,
  case d.status when 'completed' then greatest(d.proposer_arrived, d.recipient_arrived) end, e.closed,
  case d.status when 'completed' then null when 'declined' then case when d.countered then d.p else d.r end when 'cancelled' then d.p end,
  case d.status when 'declined' then 'declined' when 'expired' then 'expired' when 'invalid' then 'copy_gone'
    when 'cancelled' then case when d.failed then 'not_sent' else 'withdrawn' end end,
  case when d.failed then d.r end, d.made,
  coalesce(e.closed, case d.status when 'pending' then d.made when 'countered' then d.answered when 'accepted' then d.agreed
    when 'in_transit' then d.proposer_sent else d.recipient_sent + interval '30 hours' end)
from deal d cross join lateral (select case d.status when 'completed' then greatest(d.proposer_arrived, d.recipient_arrived)
  when 'expired' then d.made + interval '7 days' when 'cancelled' then d.agreed + case when d.failed then interval '8 days' else '0' end
  when 'declined' then d.agreed when 'invalid' then d.agreed end as closed) e;

-- A first offer that was countered asked for less.
insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value, created_at)
select d.id, o.revision, case o.revision when 1 then d.p else d.r end,
  coalesce(sum(s.quantity * s.price) filter (where s.side = 'proposer'), 0),
  coalesce(sum(s.quantity * s.price) filter (where s.side = 'recipient'), 0), case o.revision when 1 then d.made else d.answered end
from deal d cross join generate_series(1, 1 + d.countered::int) as o(revision)
join stake s on s.deal_id = d.id and (o.revision > d.countered::int or s.line = 0)
group by d.id, d.p, d.r, d.made, d.answered, o.revision order by d.id, o.revision;

-- Copies that have changed hands are described, but no longer anybody's item here.
insert into trade_items (trade_offer_id, side, inventory_item_id, card_id, quantity, finish, condition, language, unit_price)
select o.id, s.side, case when d.status not in ('completed', 'invalid') then s.item_id end, s.card_id, s.quantity, s.finish, s.condition,
  s.language, s.price
from deal d join trade_offers o on o.trade_proposal_id = d.id
join stake s on s.deal_id = d.id and (o.revision > d.countered::int or s.line = 0)
order by o.id, s.side, s.line;

update inventory_items i set reserved = s.quantity from stake s join deal d on d.id = s.deal_id
where i.id = s.item_id and d.status in ('accepted', 'in_transit', 'disputed');

insert into trade_shipments (trade_proposal_id, sender_id, carrier, tracking, in_person, shipped_at, received_at)
select d.id, s.sender, case when not s.met then (array['Royal Mail', 'DHL', 'PostNL', 'USPS'])[1 + pg_temp.pick(d.n, s.sender || 'by', 4)] end,
  case when not s.met then upper(substr(md5(d.n || ':' || s.sender), 1, 12)) end, s.met, s.sent, s.arrived
from deal d cross join lateral (select pg_temp.pick(d.n, 'met', 6) = 0 as met) m
cross join lateral (values
  (d.p, m.met, d.proposer_sent, case d.status when 'completed' then d.proposer_arrived end, true),
  (d.r, m.met, d.recipient_sent, case d.status when 'completed' then d.recipient_arrived end, d.status <> 'in_transit'))
  as s(sender, met, sent, arrived, there)
where d.status in ('in_transit', 'completed', 'disputed') and s.there order by s.sent;

insert into trade_events (trade_proposal_id, actor_id, from_status, to_status, note, created_at)
select d.id, e.actor, e.before, e.after, e.note, e.at
from deal d cross join lateral (values
  (1, true, d.p, null, 'pending', 'proposed', d.made),
  (2, d.countered, d.r, 'pending', 'countered', 'countered', d.answered),
  (3, d.status in ('accepted', 'in_transit', 'completed', 'disputed') or d.failed, case when d.countered then d.p else d.r end,
    case when d.countered then 'countered' else 'pending' end, 'accepted', 'accepted', d.agreed),
  (4, d.status in ('in_transit', 'completed', 'disputed'), d.p, 'accepted', 'in_transit', 'shipped', d.proposer_sent),
  (5, d.status in ('completed', 'disputed'), d.r, 'in_transit', 'in_transit', 'shipped', d.recipient_sent),
  (6, d.status = 'completed', case when d.proposer_arrived <= d.recipient_arrived then d.r else d.p end, 'in_transit', 'in_transit', 'received',
    least(d.proposer_arrived, d.recipient_arrived)),
  (7, d.status = 'completed', case when d.proposer_arrived <= d.recipient_arrived then d.p else d.r end, 'in_transit', 'in_transit', 'received',
    greatest(d.proposer_arrived, d.recipient_arrived)),
  (8, d.status = 'completed', null::bigint, 'in_transit', 'completed', 'completed', greatest(d.proposer_arrived, d.recipient_arrived)),
  (9, d.status = 'disputed', d.r, 'in_transit', 'disputed', 'disputed', d.recipient_sent + interval '30 hours'),
  (9, d.status = 'declined', case when d.countered then d.p else d.r end, case when d.countered then 'countered' else 'pending' end,
    'declined', 'declined', d.agreed),
  (9, d.status = 'cancelled', d.p, case when d.failed then 'accepted' else 'pending' end, 'cancelled', 'cancelled',
    d.agreed + case when d.failed then interval '8 days' else '0' end),
  (9, d.status = 'expired', null, 'pending', 'expired', 'expired', d.made + interval '7 days'),
  (9, d.status = 'invalid', null, 'pending', 'invalid', 'invalidated', d.agreed))
  as e(n, there, actor, before, after, note, at)
where e.there order by d.id, e.n;

insert into trade_disputes (trade_proposal_id, filed_by, respondent_id, dispute_type, description, evidence_snapshot, created_at)
select d.id, d.r, d.p, 'item_not_as_described', 'The corner is creased; the listing said near mint.',
  json_build_object('trade_id', d.id, 'status', 'in_transit'), d.recipient_sent + interval '30 hours'
from deal d where d.status = 'disputed';

-- Proposing asks for a connection, accepting accepts it.
insert into connections (requester_id, addressee_id, status, created_at, responded_at)
select distinct on (least(d.p, d.r), greatest(d.p, d.r)) d.p, d.r, case when a.agreed is null then 'pending' else 'accepted' end, d.made, a.agreed
from deal d cross join lateral (select min(x.agreed) filter (where x.status in ('accepted', 'in_transit', 'completed', 'disputed') or x.failed)
  as agreed from deal x where least(x.p, x.r) = least(d.p, d.r) and greatest(x.p, x.r) = greatest(d.p, d.r)) a
order by least(d.p, d.r), greatest(d.p, d.r), d.made
on conflict do nothing;

-- What ended trades say about people.
insert into user_reputation (user_id, completed_trades, failed_trades, response_time_hours)
select t.id, count(*) filter (where p.status = 'completed'), count(*) filter (where p.status = 'cancelled' and p.fault_user_id = t.id),
  (select round((percentile_cont(0.5) within group (order by extract(epoch from a.first_answered_at - a.created_at) / 3600))::numeric, 2)
    from trade_proposals a where a.recipient_id = t.id and a.first_answered_at is not null and a.created_at > now() - interval '90 days')
from trader t join trade_proposals p on t.id in (p.proposer_id, p.recipient_id) group by t.id
on conflict (user_id) do update set completed_trades = excluded.completed_trades, failed_trades = excluded.failed_trades,
  response_time_hours = excluded.response_time_hours;

-- Of what goes on, people are told what happened last, as if it had just come to pass. Who tells them may never have run here: it
-- begins where the log ends now. What is over happened long ago, and nobody is told of it.
insert into cursor (name, tx, seq)
select 'notifications', l.tx, l.seq
from (select tx, seq from event union all select '0'::xid8, 0 order by tx desc, seq desc limit 1) l on conflict do nothing;

insert into event (kind, actor_id, data)
select 'trade.' || e.note, e.actor_id, jsonb_strip_nulls(jsonb_build_object('trade_id', p.id, 'proposer_id', p.proposer_id,
  'recipient_id', p.recipient_id, 'status', p.status, 'version', p.version, 'revision', p.current_revision,
  'turn_user_id', p.turn_user_id, 'dispute_id', x.id))
from deal d join trade_proposals p on p.id = d.id
join lateral (select note, actor_id, created_at from trade_events where trade_proposal_id = p.id order by id desc limit 1) e on true
left join trade_disputes x on x.trade_proposal_id = p.id
where p.closed_at is null order by e.created_at, p.id;
