-- How long somebody whose trades end badly waits before they propose again: longer each time.
create table cool_downs (
    user_id bigint primary key references users on delete cascade,
    step integer not null check (step > 0), -- how often by now
    began_at timestamptz not null,
    until timestamptz not null
);
-- What automatic flags count: somebody's last trades, and what two people traded lately.
create index trade_proposals_closed_proposer on trade_proposals (proposer_id, closed_at) where closed_at is not null;
create index trade_proposals_closed_recipient on trade_proposals (recipient_id, closed_at) where closed_at is not null;
-- What the queue filters by rule.
create index auto_flags_rule on auto_flags (rule, created_at);

-- What may mean that an account is somebody else's now; together within a day they do.
create table takeover_signs (
    user_id bigint not null references users on delete cascade,
    sign text not null check (sign in ('reused_token', 'new_device', 'new_password', 'new_address', 'gave_away')),
    at timestamptz not null,
    primary key (user_id, sign)
);
create index takeover_signs_age on takeover_signs (at);
