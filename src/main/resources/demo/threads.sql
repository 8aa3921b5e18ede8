-- What demo traders write to each other: each trade's thread with an entry for everything that became of it and a few words
-- between, and some messages among those who are connected. Every choice is a hash, so it is the same at every run; a second
-- time nothing is left to add.
with deal as (
  select p.* from trade_proposals p
  join users a on a.id = p.proposer_id and a.email::text like '%@demo.invalid'
  join users b on b.id = p.recipient_id and b.email::text like '%@demo.invalid'
  where not exists (select from trade_threads t where t.trade_proposal_id = p.id)
), happened as (
  select d.id as trade, e.created_at as at, e.id as place, e.note, e.actor_id, e.to_status,
    row_number() over (partition by d.id order by e.id) as version,
    count(*) filter (where e.note in ('proposed', 'countered')) over (partition by d.id order by e.id) as revision,
    lead(e.created_at, 1, now()) over (partition by d.id order by e.id) as until
  from deal d join trade_events e on e.trade_proposal_id = d.id
), line as (
  select h.trade, h.at, h.place, 0 as turn, null::bigint as sender, null::text as content,
    jsonb_build_object('kind', 'trade_' || h.note, 'actor_id', h.actor_id, 'status', h.to_status, 'version', h.version,
      'revision', h.revision) as payload
  from happened h
  union all
  select h.trade, h.at + least(h.until - h.at, interval '1 day') * (0.2 + 0.2 * s.turn), h.place, s.turn,
    case when s.turn = 1 then d.proposer_id + d.recipient_id - coalesce(h.actor_id, d.proposer_id) else coalesce(h.actor_id, d.proposer_id) end,
    (case h.note || s.turn
      when 'proposed1' then array['Nice offer, let me look at my binder tonight.', 'Which set is the foil from?', 'Tempting! Is the corner really that clean?']
      when 'proposed2' then array['Take your time.', 'I can send a photo if that helps.', 'It has never left its sleeve.']
      when 'countered1' then array['Fair enough.', 'Hm, that is a lot for me.', 'I like this one better.']
      when 'countered2' then array['Tell me if it works for you.', 'We are nearly there.', 'That evens it out, I think.']
      when 'accepted1' then array['Great, packing them now.', 'Deal! Tracked letter, as always.', 'Perfect, I will send on Monday.']
      when 'accepted2' then array['Mine go out tomorrow.', 'Sleeved, boarded and taped.', 'Thanks, that was easy.']
      when 'completed1' then array['All here, exactly as described.', 'Arrived today. Thank you!', 'Great trade, any time again.']
      else array['Same here, thanks!', 'Pleasure.', 'Enjoy the cards.'] end)[1 + abs(hashtextextended(h.note || s.turn || h.trade, 11) % 3)],
    null
  from happened h join deal d on d.id = h.trade cross join (values (1), (2)) as s(turn)
  where h.note in ('proposed', 'countered', 'accepted', 'completed')
    and abs(hashtextextended('speaks' || h.note || s.turn || h.trade, 11) % 10) < 7
), placed as (
  select l.*, row_number() over (partition by l.trade order by l.at, l.place, l.turn) as seq from line l
), thread as (
  insert into trade_threads (trade_proposal_id, created_at, last_message_at, message_count, closed_at, archived_at)
  select d.id, min(l.at), max(l.at), count(*), d.closed_at,
    case when d.closed_at < now() - interval '14 days' then d.closed_at + interval '14 days' end
  from deal d join placed l on l.trade = d.id group by d.id, d.closed_at returning id, trade_proposal_id
)
insert into trade_thread_messages (thread_id, seq, sender_id, client_id, content, payload, created_at)
select t.id, l.seq, l.sender, case when l.sender is not null then md5('demo ' || l.trade || ' ' || l.seq)::uuid end,
  l.content, l.payload, l.at
from thread t join placed l on l.trade = t.trade_proposal_id order by t.id, l.seq;

-- Both have read what is over; of what goes on, the last words wait for one of them.
insert into trade_thread_reads (thread_id, user_id, last_read_seq)
select t.id, s.reader, greatest(t.message_count - case when p.closed_at is null and s.reader = p.recipient_id then 1 else 0 end, 0)
from trade_threads t join trade_proposals p on p.id = t.trade_proposal_id
join users a on a.id = p.proposer_id and a.email::text like '%@demo.invalid'
cross join lateral (values (p.proposer_id), (p.recipient_id)) as s(reader)
on conflict do nothing;

insert into messages (sender_id, recipient_id, client_id, content, created_at, read_at)
select case when s.turn = 2 then c.addressee_id else c.requester_id end, case when s.turn = 2 then c.requester_id else c.addressee_id end,
  md5('demo direct ' || c.id || ' ' || s.turn)::uuid,
  (case s.turn when 1 then array['Are you coming to the trade night on Friday?', 'Did you ever find the last two for your set?', 'Saw your new listings, very nice.']
    when 2 then array['Yes, and I bring the blue binder.', 'Not yet, still looking.', 'Thanks! Some of them can go.']
    else array['See you there.', 'I will keep my eyes open.', 'I will send you a proposal.'] end)[1 + abs(hashtextextended('talk' || c.id, 11) % 3)],
  now() - interval '3 days' + s.turn * interval '40 minutes', case when s.turn < 3 then now() - interval '2 days' end
from connections c join users a on a.id = c.requester_id and a.email::text like '%@demo.invalid'
join users b on b.id = c.addressee_id and b.email::text like '%@demo.invalid'
cross join (values (1), (2), (3)) as s(turn)
where c.status = 'accepted' and abs(hashtextextended('direct' || c.id, 11) % 3) = 0
on conflict do nothing;

-- Some ask with the card itself, and some answer with a smile.
update trade_thread_messages m set card_id = w.card_id
from trade_threads t join trade_proposals p on p.id = t.trade_proposal_id
join users a on a.id = p.proposer_id and a.email::text like '%@demo.invalid'
cross join lateral (select i.card_id from trade_offers o join trade_items i on i.trade_offer_id = o.id
  where o.trade_proposal_id = p.id order by i.id limit 1) as w
where m.thread_id = t.id and m.seq = 2 and m.sender_id is not null and abs(hashtextextended('shows' || p.id, 11) % 2) = 0;

insert into trade_thread_reactions (message_id, user_id, emoji)
select m.id, p.proposer_id + p.recipient_id - m.sender_id, (array['👍', '❤️', '🎉'])[1 + abs(hashtextextended('smiles' || p.id || m.seq, 11) % 3)]
from trade_thread_messages m join trade_threads t on t.id = m.thread_id join trade_proposals p on p.id = t.trade_proposal_id
join users a on a.id = p.proposer_id and a.email::text like '%@demo.invalid'
where m.sender_id in (p.proposer_id, p.recipient_id) and abs(hashtextextended('reacts' || p.id || m.seq, 11) % 6) = 0
on conflict do nothing;
