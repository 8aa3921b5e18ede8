-- Events: the log of all that happened, who follows it, what each user's browsers are told, and the nodes' common ground.

-- Outbox, audit trail and replay source at once: appended in the transaction of its cause. seq is given before the commit,
-- so seq alone would skip late commits; readers walk (tx, seq) and stop before the oldest transaction that is still open.
-- No reference to users: the log outlives them, and an insert here must not lock anything.
create table event (
    seq bigint generated always as identity,
    tx xid8 not null default pg_current_xact_id(),
    at timestamptz not null default clock_timestamp(),
    kind text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'), -- user.updated
    version integer not null default 1, -- of the shape of data
    actor_id bigint, -- null: the system
    -- Ids and small facts, never a secret or a message's text.
    data jsonb not null default '{}' check (jsonb_typeof(data) = 'object'),
    primary key (tx, seq)
);

-- How far each follower has come; moved in the transaction of what it did, so every event takes effect once.
create table cursor (
    name text primary key,
    tx xid8 not null,
    seq bigint not null,
    updated_at timestamptz not null default now()
);

-- Each user's stream of durable events, told to all their sockets. head is raised under the row's lock, users in the order
-- of their ids, so seq has no gaps and no two transactions wait for each other. A client with another epoch starts anew.
create table user_stream (
    user_id bigint primary key references users on delete cascade,
    epoch uuid not null default gen_random_uuid(),
    head bigint not null default 0 check (head >= 0)
) with (fillfactor = 80);

-- What can be replayed: 7 days or 1,000 rows of it.
create table user_events (
    user_id bigint not null references user_stream on delete cascade,
    seq bigint not null check (seq > 0),
    type text not null check (type ~ '^[a-z_]+\.[a-z_]+$'), -- card.changed
    notification_id bigint, -- no reference: notifications are archived on their own
    data jsonb not null,
    at timestamptz not null default now(),
    primary key (user_id, seq)
);
create index user_events_age on user_events (at); -- for the sweep

-- Leased background work. Whoever holds lease_token writes, and every write compares it: a holder that slept too long finds
-- itself replaced. leased_until is by this database's clock, the only one that all nodes share.
create table jobs (
    id bigint generated always as identity primary key,
    kind text not null check (kind ~ '^[a-z_]+(\.[a-z_]+)*$'),
    key text not null, -- what it is about; the same work is queued once
    user_id bigint references users on delete cascade, -- whom it is for
    state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
    payload jsonb not null default '{}',
    progress jsonb not null default '{}',
    result jsonb,
    attempts integer not null default 0,
    error text,
    lease_token uuid,
    leased_until timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check ((state = 'running') = (lease_token is not null and leased_until is not null))
);
create unique index jobs_once on jobs (kind, key) where state in ('queued', 'running');
create index jobs_waiting on jobs (id) where state in ('queued', 'running');
create index jobs_user on jobs (user_id, id) where user_id is not null;

-- Answers to writes that carried an Idempotency-Key, kept for 24 hours. The row is made in the write's own transaction, or
-- before it and locked; a lock that has run out belongs to a node that died.
create table idempotency_keys (
    user_id bigint not null references users on delete cascade,
    key text not null check (char_length(key) between 1 and 255),
    request_hash bytea not null check (octet_length(request_hash) = 32), -- method, path and body
    status integer check (status between 200 and 499), -- null while it is being answered; a failure is not kept
    headers jsonb,
    response bytea,
    locked_until timestamptz,
    created_at timestamptz not null default now(),
    primary key (user_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

-- Which nodes live: a node that is alone on the bus while this says otherwise has lost the others.
create table node (
    id text primary key,
    address text not null, -- where its HTTP port answers
    version text not null,
    roles text[] not null default '{}', -- empty: all
    draining boolean not null default false,
    started_at timestamptz not null default now(),
    seen_at timestamptz not null default now() -- this database's clock
);

-- Few values that all nodes share and that may change while they run.
create table setting (
    key text primary key,
    value jsonb not null,
    updated_at timestamptz not null default now()
);

-- The guard of tables that are evidence: rows are added and stay as they are.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
