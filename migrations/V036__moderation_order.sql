-- The queue in the order in which it is read, by an index: a page costs the same at any depth, and closed cases cost it nothing.
alter table moderation_cases add column rank smallint generated always as (
    case flag_level when 'critical' then 1 when 'high' then 2 when 'medium' then 3 else 4 end) stored;
drop index moderation_cases_queue;
create index moderation_cases_queue on moderation_cases (rank, due_at, (-score), id) where closed_at is null;
create index moderation_cases_closed on moderation_cases (status, rank, due_at, (-score), id) where closed_at is not null;

-- A dispute is given to somebody when it is opened; it is theirs alone once they, or somebody else, have begun to work on it.
alter table trade_disputes add column taken_at timestamptz;
update trade_disputes set taken_at = created_at where assigned_moderator_id is not null;

-- What an earlier decision was about, so that the same thing does not come back to the desk.
create index auto_flags_settled on auto_flags (target_user_id, rule, resolved_at) where resolved_at is not null;

-- Nobody but the owner writes over what was done. The owner can still take a trigger away: whoever does not want to trust it
-- migrates as one role and serves as another (see the runbook).
revoke update, delete, truncate on audit_log, moderation_actions from public;
