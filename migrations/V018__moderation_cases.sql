-- What a case is mainly about, for the queue, and what each report's weight was made of.
alter table moderation_cases add column flag_type text, add column flag_reason text;
create index moderation_cases_type on moderation_cases (flag_type) where flag_type is not null;
alter table user_reports add column weight_parts jsonb not null default '{}' check (jsonb_typeof(weight_parts) = 'object');

-- A rule has one open flag in a case; what it notices again makes that one heavier.
create unique index auto_flags_once on auto_flags (case_id, rule) where status = 'open';

-- A case that is closed keeps no claim; one that is still open is claimed by at most one, who may hold one open case.
comment on column moderation_cases.claimed_until is 'compared with the time at each request';

-- What the actions in force amount to, copied onto the user's row in their transaction. An action is in force until its end,
-- or until a later one names it: a lift, or the shorter sanction that an appeal has put in its place.
create function refresh_standing(target bigint, at timestamptz) returns void language sql as $$
    with held as (
        select a.action_type, a.capabilities, a.expires_at, a.created_at from moderation_actions a
        where a.target_user_id = target and a.action_type in ('restrict', 'suspend', 'ban')
          and coalesce(a.expires_at, 'infinity') > at
          and not exists (select from moderation_actions l where l.related_action_id = a.id)
    )
    update users set
        banned_at = (select min(created_at) from held where action_type = 'ban'),
        suspended_until = (select max(expires_at) from held where action_type = 'suspend'),
        restrictions = coalesce((select jsonb_object_agg(r.capability, r.until) from (
            select capability, max(held.expires_at) as until from held, unnest(held.capabilities) as capability
            where held.action_type = 'restrict' group by capability) r), '{}'),
        updated_at = at
    where id = target
$$;

-- What staff have asked the parties of a dispute for.
alter table trade_disputes add column evidence_requested text check (char_length(evidence_requested) <= 2000);
