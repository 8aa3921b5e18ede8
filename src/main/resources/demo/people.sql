-- The demo population: the same people at every run, however many. Every choice is a hash of a person's number and a word.
create function pg_temp.pick(who bigint, what text, n int) returns int language sql immutable as
$$ select (('x' || substr(md5(who || ':' || what), 1, 7))::bit(28)::int % n)::int $$;

create temp table first_name on commit drop as select row_number() over () - 1 as i, n from unnest(array[
  'Ife', 'Tomáš', 'Mara', 'Haruka', 'Bella', 'Lena', 'Jonas', 'Noor', 'Priya', 'Mateo', 'Zofia', 'Amara', 'Elif', 'Kofi', 'Ingrid',
  'Luca', 'Yuki', 'Sanne', 'Dmitri', 'Aoife', 'Rafael', 'Mei', 'Tariq', 'Chloé', 'Anselm', 'Wanjiru', 'Soren', 'Marisol', 'Ewan',
  'Hana', 'Bastien', 'Leilani', 'Oskar', 'Thandi', 'Viktor', 'Paloma', 'Idris', 'Greta', 'Nikhil', 'Saoirse']) n;
create temp table last_name on commit drop as select row_number() over () - 1 as i, n from unnest(array[
  'Okonkwo', 'Kříž', 'Voss', 'Sato', 'Donnelly', 'Berg', 'Mori', 'Patel', 'Haddad', 'Silva', 'Nowak', 'Mensah', 'Yıldız', 'Lindqvist',
  'Rossi', 'Tanaka', 'de Vries', 'Petrov', 'Byrne', 'Costa', 'Chen', 'Rahman', 'Moreau', 'Keller', 'Kamau', 'Dahl', 'Vega', 'Fraser',
  'Novák', 'Laurent', 'Kealoha', 'Weiss', 'Dlamini', 'Horvat', 'Ortega', 'Osei', 'Brandt', 'Iyer', 'Quinn', 'Abara']) n;
create temp table place on commit drop as select row_number() over () - 1 as i, split_part(n, ', ', 1) as city, split_part(n, ', ', 2) as country
  from unnest(array['Lisbon, PT', 'Leeds, GB', 'Brno, CZ', 'Osaka, JP', 'Galway, IE', 'Hamburg, DE',
  'Lyon, FR', 'Ghent, BE', 'Utrecht, NL', 'Turin, IT', 'Valencia, ES', 'Kraków, PL', 'Gothenburg, SE',
  'Aarhus, DK', 'Bergen, NO', 'Portland, US', 'Austin, US', 'Madison, US', 'Toronto, CA',
  'Halifax, CA', 'Melbourne, AU', 'Wellington, NZ', 'São Paulo, BR', 'Monterrey, MX', 'Accra, GH',
  'Nairobi, KE', 'Cape Town, ZA', 'Istanbul, TR', 'Pune, IN', 'Busan, KR']) n;
create temp table tagline on commit drop as select row_number() over () - 1 as i, n from unnest(array[
  'Fair first, fast second.', 'I sleeve my commons too.', 'Bulk bins are just treasure maps.', 'Every whitening tells a story.',
  'Five hundred handshakes, no regrets.', 'Trading up since the school yard.', 'One more copy and the set is done.',
  'Foils make me slow down.', 'Will trade for odd languages.', 'Condition nerd, sorry in advance.', 'Binder open, tea on.',
  'Looking for the art, not the price.', 'Old borders only, mostly.', 'Three decks, thirty ideas.', 'Ships on Mondays, always tracked.',
  'Ask me about misprints.', 'My dog picks the packs.', 'I keep lists of my lists.', 'Rares for rares, smiles for free.',
  'The chase is the hobby.']) n;

alter table users disable trigger users_security_changed;

insert into users (public_id, username, email, password_hash, display_name, role, email_verified, id_verified, tagline, card_type,
  card_type_changed_at, city, country, shipping_preference, active_frame_tier, account_type, show_in_directory, show_in_search,
  show_online_status, show_portfolio_tier, onboarding_steps, onboarding_completed_at, last_active_at, created_at, updated_at)
select substr(md5('public' || g), 1, 16), lower(translate(f.n, 'áéíšžřýěčňťďůúôÁÉôüöäßçñšŠŽ', 'aeiszryecntduuoAEouoascnsSZ')) || '_' || g,
  'trader' || g || '@demo.invalid', '!', f.n || ' ' || l.n, 'user', pg_temp.pick(g, 'mail', 10) < 8, pg_temp.pick(g, 'id', 12) = 0,
  case when pg_temp.pick(g, 'quiet', 8) > 0 then t.n end,
  (array['collector', 'trader', 'brewer', 'investor'])[1 + pg_temp.pick(g, 'type', 4)], now() - interval '60 days',
  p.city, p.country, (array['local', 'domestic', 'international'])[1 + pg_temp.pick(g, 'ship', 3)],
  case when pg_temp.pick(g, 'frame', 100) < 60 then 'bronze' when pg_temp.pick(g, 'frame', 100) < 82 then 'silver'
    when pg_temp.pick(g, 'frame', 100) < 93 then 'gold' when pg_temp.pick(g, 'frame', 100) < 98 then 'platinum' else 'legendary' end,
  case when pg_temp.pick(g, 'store', 25) = 0 then 'store' else 'trader' end, pg_temp.pick(g, 'listed', 20) > 0, pg_temp.pick(g, 'found', 25) > 0,
  pg_temp.pick(g, 'presence', 10) > 0, pg_temp.pick(g, 'worth', 10) > 0,
  '{"type": "done", "formats": "done", "place": "done", "card": "done", "privacy": "done"}', now() - (30 + pg_temp.pick(g, 'since', 900)) * interval '1 day',
  now() - pg_temp.pick(g, 'seen', 30 * 24 * 60) * interval '1 minute', now() - (30 + pg_temp.pick(g, 'since', 900)) * interval '1 day', now()
from generate_series(1, :people) g
join first_name f on f.i = pg_temp.pick(g, 'first', 40) join last_name l on l.i = pg_temp.pick(g, 'last', 40)
join place p on p.i = pg_temp.pick(g, 'place', 30) join tagline t on t.i = pg_temp.pick(g, 'tag', 20)
on conflict do nothing;

-- The sign-ins that everybody may use.
insert into users (public_id, username, email, password_hash, display_name, role, email_verified, id_verified, tagline, card_type,
  card_type_changed_at, city, country, shipping_preference, active_frame_tier, show_in_directory, show_online_status,
  onboarding_steps, onboarding_completed_at, last_active_at, created_at, updated_at)
select substr(md5('public ' || username), 1, 16), username, username || '@demo.invalid', :'password', name, role, true, verified, tagline,
  type, now() - interval '60 days', city, country, 'international', tier, listed, present,
  '{"type": "done", "formats": "done", "place": "done", "card": "done", "privacy": "done"}', now() - interval '400 days', now(), now() - interval '400 days', now()
from (values
  ('ada', 'Ada Winter', 'user', true, 'Fair first, fast second.', 'trader', 'Leeds', 'GB', 'gold', true, true),
  ('ben', 'Ben Aldous', 'user', false, 'One more copy and the set is done.', 'collector', 'Lisbon', 'PT', 'bronze', true, true),
  ('cleo', 'Cleo Marchetti', 'user', true, 'Five hundred handshakes, no regrets.', 'investor', 'Galway', 'IE', 'legendary', true, true),
  ('dan', 'Dan Okafor', 'user', false, 'Ask me about misprints.', 'brewer', 'Brno', 'CZ', 'silver', false, false),
  ('mia', 'Mia Sørensen', 'moderator', true, 'Here to keep it friendly.', 'collector', 'Aarhus', 'DK', 'gold', true, true),
  ('max', 'Max Baumann', 'moderator', true, 'Reads every report.', 'trader', 'Hamburg', 'DE', 'silver', true, true),
  ('root', 'Root', 'admin', true, 'Keeps the lights on.', 'trader', 'Utrecht', 'NL', 'bronze', false, true))
  as s(username, name, role, verified, tagline, type, city, country, tier, listed, present)
on conflict do nothing;

alter table users enable trigger users_security_changed;

create temp table person on commit drop as select id from users where email::text like '%@demo.invalid';

insert into user_frames (user_id, frame_tier, is_active)
select u.id, t.tier, t.tier = u.active_frame_tier from users u join person using (id)
join unnest(array['bronze', 'silver', 'gold', 'platinum', 'legendary']) with ordinality as t(tier, rank)
  on t.rank <= array_position(array['bronze', 'silver', 'gold', 'platinum', 'legendary'], u.active_frame_tier)
on conflict do nothing;

insert into user_format_specialties (user_id, format)
select id, (array['commander', 'modern', 'legacy', 'vintage', 'pioneer', 'standard', 'pauper', 'cedh', 'limited'])[1 + pg_temp.pick(id, 'format' || k, 9)]
from person, generate_series(1, 3) k where k <= 1 + pg_temp.pick(id, 'formats', 3)
on conflict do nothing;

create temp table stock on commit drop as
  select row_number() over (order by id) - 1 as i, id, oracle_id, finishes, lang from cards where not digital and lang = 'en' order by id limit 20000;
create unique index on stock (i);

insert into inventory_items (user_id, card_id, quantity, finish, condition, language, for_trade, created_at, updated_at)
select p.id, s.id, n.quantity, s.finishes[1 + pg_temp.pick(p.id, 'finish' || k, array_length(s.finishes, 1))],
  (array['NM', 'NM', 'NM', 'LP', 'LP', 'MP', 'HP'])[1 + pg_temp.pick(p.id, 'condition' || k, 7)], 'en',
  case when pg_temp.pick(p.id, 'trade' || k, 3) = 0 then n.quantity else 0 end, now() - k * interval '1 day', now()
from person p cross join generate_series(1, 40) k
join stock s on s.i = pg_temp.pick(p.id, 'card' || k, (select count(*)::int from stock))
cross join lateral (select 1 + pg_temp.pick(p.id, 'quantity' || k, 4) as quantity) n
where k <= 8 + pg_temp.pick(p.id, 'items', 33)
on conflict do nothing;

insert into want_items (user_id, oracle_id, quantity, priority, min_condition)
select p.id, s.oracle_id, 1 + pg_temp.pick(p.id, 'wanted' || k, 2), 1 + pg_temp.pick(p.id, 'urgent' || k, 5), 'LP'
from person p cross join generate_series(1, 12) k
join stock s on s.i = pg_temp.pick(p.id, 'want' || k, (select count(*)::int from stock))
where k <= 2 + pg_temp.pick(p.id, 'wants', 11)
on conflict do nothing;

-- People show a card that they own.
update users u set signature_card_id = i.card_id
from (select distinct on (user_id) user_id, card_id from inventory_items order by user_id, id) i
where i.user_id = u.id and u.id in (select id from person) and pg_temp.pick(u.id, 'signature', 4) > 0;

insert into setting (key, value) values ('demo', to_jsonb(:people::int))
on conflict (key) do update set value = excluded.value, updated_at = now();
