-- Moderation: what is known against whom, what staff did about it, and the log that proves it. Nothing here goes with a
-- user, a message or a trade: evidence is copied when it is filed and outlives edits, deletions and purges.

-- All that is known against one user: one open case each.
create table moderation_cases (
    id bigint generated always as identity primary key,
    target_user_id bigint not null references users,
    flag_level text not null default 'low' check (flag_level in ('low', 'medium', 'high', 'critical')),
    score integer not null default 0 check (score >= 0),
    report_count integer not null default 0 check (report_count >= 0),
    status text not null default 'open' check (status in ('open', 'in_review', 'escalated', 'resolved', 'dismissed')),
    version integer not null default 1,
    claimed_by bigint references users,
    claimed_until timestamptz,
    due_at timestamptz,
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    check ((claimed_by is null) = (claimed_until is null)),
    check ((status in ('resolved', 'dismissed')) = (closed_at is not null))
);
create unique index moderation_cases_one_open on moderation_cases (target_user_id) where closed_at is null;
create index moderation_cases_target on moderation_cases (target_user_id, opened_at);
create index moderation_cases_queue on moderation_cases (flag_level, due_at) where closed_at is null;
-- One claim per moderator.
create unique index moderation_cases_claim on moderation_cases (claimed_by) where closed_at is null;

create table user_reports (
    id bigint generated always as identity primary key,
    case_id bigint references moderation_cases,
    reporter_id bigint not null references users,
    reported_user_id bigint not null references users,
    report_type text not null check (report_type in
        ('spam', 'harassment', 'threat', 'scam', 'not_as_described', 'failed_trade', 'impersonation', 'other')),
    reason text not null check (char_length(reason) between 1 and 1000),
    details text check (char_length(details) <= 5000),
    message_ids bigint[] not null default '{}',
    direct_message_ids bigint[] not null default '{}',
    evidence_snapshot jsonb not null, -- messages with revisions and neighbours, trade terms, both cards
    weight integer not null default 0 check (weight between 0 and 100),
    created_at timestamptz not null default now(),
    resolution text check (resolution in ('upheld', 'dismissed')), -- null while undecided
    resolved_by bigint references users,
    resolved_at timestamptz,
    resolution_notes text,
    check (reporter_id <> reported_user_id),
    check ((resolution is null) = (resolved_at is null))
);
create index user_reports_resolution on user_reports (resolution, created_at);
create index user_reports_reported on user_reports (reported_user_id, created_at);
create index user_reports_reporter on user_reports (reporter_id, created_at);
create index user_reports_case on user_reports (case_id) where case_id is not null;

-- What rules noticed by themselves; none of them suspends or bans.
create table auto_flags (
    id bigint generated always as identity primary key,
    case_id bigint references moderation_cases,
    target_user_id bigint not null references users,
    rule text not null check (rule ~ '^[a-z_]+$'),
    level text not null check (level in ('low', 'medium', 'high', 'critical')),
    weight integer not null default 0 check (weight >= 0),
    evidence jsonb not null,
    status text not null default 'open' check (status in ('open', 'resolved', 'dismissed')),
    created_at timestamptz not null default now(),
    resolved_at timestamptz,
    check ((status = 'open') = (resolved_at is null))
);
create index auto_flags_target on auto_flags (target_user_id, created_at);
create index auto_flags_case on auto_flags (case_id) where case_id is not null;

create table trade_disputes (
    id bigint generated always as identity primary key,
    trade_proposal_id bigint not null references trade_proposals,
    filed_by bigint not null references users,
    respondent_id bigint not null references users,
    dispute_type text not null check (dispute_type in ('item_not_as_described', 'didnt_ship', 'other')),
    description text not null check (char_length(description) between 1 and 5000),
    status text not null default 'open' check (status in ('open', 'evidence_requested', 'resolved')),
    assigned_moderator_id bigint references users,
    resolution text check (resolution in
        ('buyer_wins', 'seller_wins', 'mutual_cancel', 'inconclusive')), -- buyer: the filer; seller: the respondent
    resolution_notes text,
    evidence_snapshot jsonb not null,
    created_at timestamptz not null default now(),
    resolved_at timestamptz,
    check (filed_by <> respondent_id),
    check ((status = 'resolved') = (resolved_at is not null and resolution is not null))
);
create unique index trade_disputes_one_open on trade_disputes (trade_proposal_id) where resolved_at is null;
create index trade_disputes_status on trade_disputes (status, created_at);
create index trade_disputes_trade on trade_disputes (trade_proposal_id);
create index trade_disputes_filer on trade_disputes (filed_by, created_at);
create index trade_disputes_respondent on trade_disputes (respondent_id, created_at);
create index trade_disputes_assigned on trade_disputes (assigned_moderator_id) where resolved_at is null;

-- What the parties add to a dispute.
create table dispute_evidence (
    id bigint generated always as identity primary key,
    trade_dispute_id bigint not null references trade_disputes,
    uploaded_by bigint not null references users,
    file_url text not null,
    file_type text not null check (file_type in ('image/jpeg', 'image/png', 'image/webp')),
    file_size integer not null check (file_size > 0), -- bytes
    created_at timestamptz not null default now()
);
create index dispute_evidence_dispute on dispute_evidence (trade_dispute_id);

-- What staff did. Append-only: a sanction is lifted, shortened or overturned by a new row.
create table moderation_actions (
    id bigint generated always as identity primary key,
    case_id bigint references moderation_cases,
    moderator_id bigint references users, -- null: automatic
    target_user_id bigint not null references users,
    action_type text not null check (action_type in
        ('warn', 'restrict', 'suspend', 'ban', 'dismiss', 'escalate', 'lift')),
    reason text not null check (char_length(reason) between 1 and 2000),
    capabilities text[] check (capabilities <@ array['propose', 'message', 'review', 'list']), -- what restrict takes away
    duration_days integer check (duration_days between 1 and 365),
    expires_at timestamptz, -- compared with the time at each request
    related_action_id bigint references moderation_actions, -- what a lift or a reduction is about
    related_report_id bigint references user_reports,
    related_dispute_id bigint references trade_disputes,
    created_at timestamptz not null default now(),
    check (moderator_id <> target_user_id),
    check (action_type not in ('restrict', 'suspend') or (duration_days is not null and expires_at is not null))
);
create index moderation_actions_target on moderation_actions (target_user_id, created_at);
create index moderation_actions_moderator on moderation_actions (moderator_id, created_at) where moderator_id is not null;
create index moderation_actions_case on moderation_actions (case_id) where case_id is not null;
create index moderation_actions_related on moderation_actions (related_action_id) where related_action_id is not null;
create trigger moderation_actions_immutable before update or delete on moderation_actions
    for each row execute function refuse_change();
create trigger moderation_actions_kept before truncate on moderation_actions execute function refuse_change();

-- That the target has read a warning; apart, because an action's row does not change.
create table moderation_acknowledgements (
    moderation_action_id bigint primary key references moderation_actions,
    acknowledged_at timestamptz not null default now()
);

-- Among staff.
create table moderation_notes (
    id bigint generated always as identity primary key,
    moderator_id bigint not null references users,
    target_user_id bigint not null references users,
    content text not null check (char_length(content) between 1 and 5000),
    created_at timestamptz not null default now()
);
create index moderation_notes_target on moderation_notes (target_user_id, created_at);

create table appeals (
    id bigint generated always as identity primary key,
    user_id bigint not null references users,
    moderation_action_id bigint not null unique references moderation_actions, -- one appeal per action
    appeal_text text not null check (char_length(appeal_text) between 20 and 2000),
    evidence_urls text[] not null default '{}', -- shown, never fetched by the server
    status text not null default 'pending' check (status in ('pending', 'upheld', 'reduced', 'overturned')),
    reviewed_by bigint references users,
    resolution_notes text,
    created_at timestamptz not null default now(),
    resolved_at timestamptz,
    check ((status = 'pending') = (resolved_at is null))
);
create index appeals_user on appeals (user_id, created_at);
create index appeals_status on appeals (status, created_at);

-- Every privileged act, refused attempts too. Each row's hash covers the row and the hash before it, so that a change, a gap
-- or a reordering shows even to someone who was kept from no trigger.
create table audit_log (
    id bigint primary key, -- without gaps, given below
    at timestamptz not null default clock_timestamp(),
    actor_id bigint, -- no references: the log stands for itself
    target text not null, -- user:7, case:12
    action text not null check (action ~ '^[a-z_]+(\.[a-z_]+)*$'),
    detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
    allowed boolean not null,
    prev_hash bytea not null,
    hash bytea not null
);
create index audit_log_actor on audit_log (actor_id, id);
create index audit_log_target on audit_log (target, id);

-- What a row's hash is made of. The time goes in as microseconds, because its text depends on the session's zone.
create function audit_hash(prev_hash bytea, id bigint, at timestamptz, actor_id bigint, target text, action text,
    detail jsonb, allowed boolean) returns bytea language sql stable as $$
    select sha256(prev_hash || convert_to(jsonb_build_array(
        id, (extract(epoch from at) * 1000000)::bigint, actor_id, target, action, detail, allowed)::text, 'UTF8'))
$$;

-- Numbers and chains a row. The lock makes writers take turns until their commit, so that the row found last is the last; it
-- needs read committed, the default, under which a statement after the wait sees what was committed meanwhile.
create function audit_chain() returns trigger language plpgsql as $$
declare
    tail record;
begin
    perform pg_advisory_xact_lock(hashtextextended('audit_log', 0));
    select id, hash into tail from audit_log order by id desc limit 1;
    new.id := coalesce(tail.id, 0) + 1;
    new.prev_hash := coalesce(tail.hash, sha256('audit_log'));
    new.hash := audit_hash(
        new.prev_hash, new.id, new.at, new.actor_id, new.target, new.action, new.detail, new.allowed);
    return new;
end $$;

create trigger audit_log_chain before insert on audit_log for each row execute function audit_chain();
create trigger audit_log_immutable before update or delete on audit_log for each row execute function refuse_change();
create trigger audit_log_kept before truncate on audit_log execute function refuse_change();
