-- What demo traders say of each other after their trades, and whom they vouch for. Every choice is a hash of the trade and a word,
-- so it is the same at every run; a second time nothing is left to add.
insert into reviews (trade_proposal_id, author_id, subject_id, rating, text, visible_at, created_at)
select p.id, s.author, s.subject, r.rating,
  case when r.rating > 3
    then (array['Well packed, quick, friendly.', 'Exactly as described.', 'Good talk, fair trade.',
      'Came in two days, sleeved and boarded.', 'Would trade again any time.', null, null])[1 + r.words % 7]
    else (array['A little slow to answer, all fine in the end.', 'Corners softer than I was told.', 'Sent in a plain envelope.', null])[
      1 + r.words % 4] end,
  least(p.completed_at + interval '2 days', now()), least(p.completed_at + interval '1 day', now())
from trade_proposals p join users a on a.id = p.proposer_id and a.email::text like '%@demo.invalid'
join users b on b.id = p.recipient_id and b.email::text like '%@demo.invalid'
cross join lateral (values (p.proposer_id, p.recipient_id), (p.recipient_id, p.proposer_id)) as s(author, subject)
cross join lateral (select (array[5, 5, 5, 5, 4, 4, 5, 3, 5, 4, 5, 2])[1 + abs(hashtextextended(s.author || ' rating ' || p.id, 7) % 12)] as rating,
  abs(hashtextextended(s.author || ' words ' || p.id, 7)) % 2520 as words) r
where p.status = 'completed' and abs(hashtextextended(s.author || ' reviewed ' || p.id, 7) % 10) < 8
on conflict do nothing;

insert into endorsements (endorser_id, endorsed_id, kind, created_at)
select s.author, s.subject, (array['trustworthy', 'fair_trader', 'responsive', 'knowledgeable'])[
    1 + abs(hashtextextended(s.author || ' kind ' || p.id, 7) % 4)], least(p.completed_at + interval '1 day', now())
from trade_proposals p join users a on a.id = p.proposer_id and a.email::text like '%@demo.invalid'
join users b on b.id = p.recipient_id and b.email::text like '%@demo.invalid'
cross join lateral (values (p.proposer_id, p.recipient_id), (p.recipient_id, p.proposer_id)) as s(author, subject)
where p.status = 'completed' and abs(hashtextextended(s.author || ' endorsed ' || p.id, 7) % 3) = 0
on conflict do nothing;
