-- A second trade in dispute, between two of whom nobody signs in: the first sent, the second did not, and staff have asked both for
-- pictures. Made before threads are, so that theirs tells of it.
with wrong as (
  update trade_proposals set status = 'disputed', version = version + 1, updated_at = now() - interval '3 hours'
  where id = (select min(p.id) from trade_proposals p
      join users a on a.id = p.proposer_id and a.password_hash = '!' and a.email::text like '%@demo.invalid'
      join users b on b.id = p.recipient_id and b.password_hash = '!' and b.email::text like '%@demo.invalid'
      where p.status = 'in_transit')
    and not exists (select from trade_disputes where dispute_type = 'didnt_ship')
    and not exists (select from trade_threads)
  returning id, proposer_id, recipient_id
), noted as (
  insert into trade_events (trade_proposal_id, actor_id, from_status, to_status, note, created_at)
  select id, proposer_id, 'in_transit', 'disputed', 'disputed', now() - interval '3 hours' from wrong
)
insert into trade_disputes (trade_proposal_id, filed_by, respondent_id, dispute_type, description, status, assigned_moderator_id,
  evidence_requested, evidence_snapshot, created_at)
select id, proposer_id, recipient_id, 'didnt_ship', 'I sent mine with tracking a week ago; nothing has left on the other side.',
  'evidence_requested', (select id from users where username = 'max' and email::text like '%@demo.invalid'),
  'Please show the receipt of your letter, or the envelope with its stamp.', '{}', now() - interval '3 hours' from wrong;
