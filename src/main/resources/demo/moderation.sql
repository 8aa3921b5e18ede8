-- What moderators of the demo find on their desk: cases of every level, every automatic flag, a warning and its appeal, and the
-- evidence of the disputes. The weights are those that the rules give to reporters whom nobody knows yet.
with complaint(target, reporter, type, reason, weight, ago) as (values
  (20, 21, 'spam', 'The same text in every thread.', 20, interval '3 days'),
  (22, 23, 'scam', 'I sent my cards; theirs never came.', 40, interval '20 hours'),
  (22, 24, 'not_as_described', 'Sold as near mint, arrived bent.', 30, interval '15 hours'),
  (22, 25, 'failed_trade', 'Stopped answering after we agreed.', 30, interval '4 hours'),
  (26, 27, 'harassment', 'Keeps writing after I said no.', 30, interval '30 hours'),
  (26, 28, 'impersonation', 'Pretends to be a well-known store.', 30, interval '26 hours'),
  (29, 30, 'threat', 'Wrote that they know where I live.', 40, interval '1 hour')
), known as (
  select c.*, w.id as target_id, r.id as reporter_id from complaint c
  join users w on w.id = c.target and w.email::text like '%@demo.invalid' join users r on r.id = c.reporter and r.email::text like '%@demo.invalid'
  where not exists (select from user_reports x where x.reporter_id = c.reporter and x.reported_user_id = c.target)
), opened as (
  insert into moderation_cases (target_user_id, flag_level, score, report_count, due_at, opened_at, flag_type, flag_reason)
  select target_id, case when bool_or(type = 'threat') then 'critical' when sum(weight) >= 80 then 'high'
      when sum(weight) >= 40 then 'medium' else 'low' end, sum(weight), count(*),
    now() + case when bool_or(type = 'threat') then interval '1 hour' when sum(weight) >= 80 then interval '8 hours'
      when sum(weight) >= 40 then interval '2 days' else interval '7 days' end, now() - max(ago),
    (array_agg(type order by weight desc, ago))[1], (array_agg(reason order by weight desc, ago))[1]
  from known group by target_id
  on conflict (target_user_id) where closed_at is null do nothing returning id, target_user_id
)
insert into user_reports (case_id, reporter_id, reported_user_id, report_type, reason, evidence_snapshot, weight, weight_parts, created_at)
select o.id, k.reporter_id, k.target_id, k.type, k.reason,
  jsonb_build_object('messages', '[]'::jsonb, 'direct_messages', '[]'::jsonb, 'trades', '[]'::jsonb, 'cards', '[]'::jsonb), k.weight,
  jsonb_build_object('base', 20, 'reason', k.weight - 10, 'trust', 0, 'accuracy', 0, 'evidence', -10, 'barred', false), now() - k.ago
from known k join opened o on o.target_user_id = k.target_id;

with warned as (
  insert into moderation_actions (moderator_id, target_user_id, action_type, reason, created_at)
  select m.id, w.id, 'warn', 'Please describe the condition of your cards as it is.', now() - interval '2 days'
  from users m join users w on w.id = 31 and w.email::text like '%@demo.invalid'
  where m.username = 'mia' and not exists (select from moderation_actions a where a.target_user_id = w.id)
  returning id, target_user_id)
insert into appeals (user_id, moderation_action_id, appeal_text, created_at)
select target_user_id, id, 'The card was damaged on its way; the photos in the thread show how it left me.', now() - interval '1 day' from warned;

-- What rules noticed by themselves, with what they noticed it by: one of each, and some together.
with noticed(target, rule, weight, level, evidence, ago) as (values
  (32, 'new_account_trade', 90, 'high', '{"dollars": 1240.5, "account_days": 5, "completed_trades": 1}', interval '5 hours'),
  (33, 'bad_ends', 45, 'medium', '{"bad": 5, "of_last": 11, "cool_down": 1, "cool_down_hours": 1}', interval '9 hours'),
  (34, 'repeated_text', 45, 'medium', '{"text": "Selling everything, best prices, write me!", "persons_10_minutes": 6, "persons_day": 6}', interval '7 hours'),
  (34, 'off_platform_payment', 60, 'medium', '{"text": "Send it by p.a.y.p.a.l, friends and family, and I ship today.", "words": ["paypal", "friends and family"]}', interval '6 hours'),
  (35, 'off_platform_payment', 10, 'low', '{"text": "Would PayPal be fine for the postage?", "words": ["paypal"]}', interval '2 days'),
  (36, 'device_cluster', 50, 'medium', '{"user_ids": [36, 37, 38], "barred": false}', interval '11 hours'),
  (37, 'device_cluster', 50, 'medium', '{"user_ids": [36, 37, 38], "barred": false}', interval '11 hours'),
  (38, 'device_cluster', 50, 'medium', '{"user_ids": [36, 37, 38], "barred": false}', interval '11 hours'),
  (37, 'same_pair', 60, 'medium', '{"other_user_id": 38}', interval '10 hours'),
  (38, 'same_pair', 60, 'medium', '{"other_user_id": 37}', interval '10 hours'),
  (39, 'lopsided_trade', 20, 'low', '{"newcomer_id": 40}', interval '3 days'),
  (41, 'takeover', 100, 'critical', '{"signs": ["new_device", "new_address", "gave_away"]}', interval '20 minutes'),
  (42, 'disputes_lost', 80, 'high', '{"times": 2}', interval '4 hours'),
  (43, 'report_mob', 0, 'low', '{"young_reporters": 5}', interval '1 day')
), known as (
  select n.* from noticed n join users w on w.id = n.target and w.email::text like '%@demo.invalid'
  where not exists (select from auto_flags f where f.target_user_id = n.target and f.rule = n.rule)
), opened as (
  insert into moderation_cases (target_user_id, flag_level, score, report_count, due_at, opened_at, flag_type, flag_reason)
  select target, case when bool_or(level = 'critical') then 'critical' when sum(weight) >= 80 then 'high'
      when sum(weight) >= 40 then 'medium' else 'low' end, sum(weight), 0,
    now() - min(ago) + case when bool_or(level = 'critical') then interval '1 hour' when sum(weight) >= 80 then interval '8 hours'
      when sum(weight) >= 40 then interval '2 days' else interval '7 days' end, now() - max(ago),
    (array_agg(rule order by weight desc))[1], replace((array_agg(rule order by weight desc))[1], '_', ' ')
  from known group by target
  on conflict (target_user_id) where closed_at is null do nothing returning id, target_user_id
)
insert into auto_flags (case_id, target_user_id, rule, level, weight, evidence, created_at)
select o.id, k.target, k.rule, k.level, k.weight, k.evidence::jsonb, now() - k.ago
from known k join opened o on o.target_user_id = k.target order by k.target, k.rule;

-- Five who had just come reported the same person within an hour: their word counts nothing.
with mob as (
  insert into user_reports (case_id, reporter_id, reported_user_id, report_type, reason, evidence_snapshot, weight, weight_parts, created_at)
  select c.id, r.id, c.target_user_id, 'scam', 'Everybody says so.',
    '{"messages": [], "direct_messages": [], "trades": [], "cards": []}', 0,
    '{"base": 20, "reason": 30, "trust": 0, "accuracy": 0, "evidence": -10, "barred": true}',
    now() - interval '1 day' - (r.id - 43) * interval '7 minutes'
  from moderation_cases c join users r on r.id between 44 and 48 and r.email::text like '%@demo.invalid'
  where c.target_user_id = 43 and c.closed_at is null and c.flag_type = 'report_mob'
    and not exists (select from user_reports x where x.case_id = c.id)
  returning case_id)
update moderation_cases c set report_count = m.n from (select case_id, count(*) as n from mob group by case_id) m where m.case_id = c.id;

-- The copies that were made when the disputes began.
update trade_disputes d set evidence_snapshot = jsonb_build_object(
  'messages', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'trade_id', d.trade_proposal_id, 'seq', m.seq,
      'sender_id', m.sender_id, 'content', m.content, 'payload', m.payload, 'revisions', m.revisions, 'cited', true,
      'created_at', m.created_at, 'attachments', '[]'::jsonb) order by m.seq), '[]')
    from trade_thread_messages m join trade_threads t on t.id = m.thread_id
    where t.trade_proposal_id = d.trade_proposal_id and m.created_at <= d.created_at),
  'direct_messages', '[]'::jsonb,
  'trades', (select jsonb_agg(jsonb_build_object('id', p.id, 'status', 'in_transit', 'proposer_id', p.proposer_id,
      'recipient_id', p.recipient_id, 'revision', p.current_revision, 'message', p.message, 'created_at', p.created_at,
      'offers', (select jsonb_agg(jsonb_build_object('revision', o.revision, 'made_by', o.made_by, 'offer_value', o.offer_value,
          'request_value', o.request_value, 'items', (select jsonb_agg(jsonb_build_object('side', i.side, 'card_id', i.card_id,
            'card', c.name, 'quantity', i.quantity, 'finish', i.finish, 'condition', i.condition, 'unit_price', i.unit_price)
            order by i.id) from trade_items i join cards c on c.id = i.card_id where i.trade_offer_id = o.id)) order by o.revision)
        from trade_offers o where o.trade_proposal_id = p.id),
      'shipments', (select coalesce(jsonb_agg(jsonb_build_object('sender_id', s.sender_id, 'carrier', s.carrier,
          'tracking', s.tracking, 'in_person', s.in_person, 'shipped_at', s.shipped_at) order by s.id), '[]')
        from trade_shipments s where s.trade_proposal_id = p.id)))
    from trade_proposals p where p.id = d.trade_proposal_id),
  'cards', (select jsonb_agg(jsonb_build_object('id', u.id, 'username', u.username, 'display_name', u.display_name,
      'tagline', u.tagline, 'card_type', u.card_type, 'frame_tier', u.active_frame_tier, 'city', u.city, 'country', u.country,
      'member_since', u.created_at) order by u.id) from users u where u.id in (d.filed_by, d.respondent_id)))
from users f where f.id = d.filed_by and f.email::text like '%@demo.invalid' and not d.evidence_snapshot ? 'messages';
