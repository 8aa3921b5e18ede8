-- What moderators of the demo find on their desk: cases of every level, an automatic flag, a warning and its appeal. The weights are
-- those that the rules give to reporters whom nobody knows yet.
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
