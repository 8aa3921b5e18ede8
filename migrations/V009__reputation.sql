-- Reputation: what people say of each other after a trade, and what it adds up to.

create table reviews (
    id bigint generated always as identity primary key,
    trade_proposal_id bigint not null references trade_proposals,
    author_id bigint not null references users,
    subject_id bigint not null references users,
    rating smallint not null check (rating between 1 and 5),
    text text check (char_length(text) <= 1000),
    reply text check (char_length(reply) <= 1000), -- the subject's
    visible_at timestamptz, -- null while blind: until both wrote or 14 days have passed
    created_at timestamptz not null default now(),
    check (author_id <> subject_id),
    unique (trade_proposal_id, author_id)
);
create index reviews_subject on reviews (subject_id, visible_at desc);
create index reviews_author on reviews (author_id);
-- What the sweep publishes.
create index reviews_blind on reviews (created_at) where visible_at is null;

-- One row per user with a review or an ended trade; others have none of either.
create table user_reputation (
    user_id bigint primary key references users on delete cascade,
    average_rating numeric(3, 2) check (average_rating between 1 and 5), -- null without a published review
    total_reviews integer not null default 0 check (total_reviews >= 0),
    -- Bayesian, with five prior reviews of 3.0: sorts people with few reviews fairly.
    weighted_score numeric(5, 4) not null default 3 check (weighted_score between 1 and 5),
    tier text not null default 'new' check (tier in ('new', 'established', 'trusted', 'elite')),
    completed_trades integer not null default 0 check (completed_trades >= 0),
    failed_trades integer not null default 0 check (failed_trades >= 0), -- through the user's own fault
    response_time_hours numeric(8, 2) check (response_time_hours >= 0),  -- median of 90 days
    updated_at timestamptz not null default now()
);

create table endorsements (
    id bigint generated always as identity primary key,
    endorser_id bigint not null references users,
    endorsed_id bigint not null references users,
    kind text not null check (kind in ('trustworthy', 'fair_trader', 'responsive', 'knowledgeable')),
    created_at timestamptz not null default now(),
    check (endorser_id <> endorsed_id),
    unique (endorser_id, endorsed_id, kind)
);
create index endorsements_endorsed on endorsements (endorsed_id, kind);
