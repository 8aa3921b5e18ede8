-- Accounts: who somebody is, how they sign in, and what proves it.
--
-- A user's row is never deleted: trades, messages and moderation refer to it. Deleting an account empties the personal
-- columns, renames it to deleted-<id> and sets deleted_at; whatever refers to it then shows an anonymous party.

create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table users (
    id bigint generated always as identity primary key,
    -- For share links; random, so that nobody can count or walk accounts.
    public_id text not null unique check (public_id ~ '^[A-Za-z0-9_-]{8,32}$'),
    -- ASCII only, so folding the case is all that uniqueness needs; a letter, so that no username looks like an id.
    username citext not null unique check (username ~ '^[a-z0-9_-]{3,30}$' and username ~ '[a-z]'),
    email citext unique check (char_length(email) between 3 and 254 and position('@' in email) > 0),
    password_hash text,
    display_name text not null check (char_length(display_name) between 1 and 50),
    avatar_url text,
    role text not null default 'user' check (role in ('user', 'moderator', 'admin')),
    account_type text not null default 'trader' check (account_type in ('trader', 'store')),
    email_verified boolean not null default false,
    discord_id text unique,
    id_verified boolean not null default false,
    -- false takes an account out of everything without deleting it.
    is_active boolean not null default true,

    -- The profile card.
    tagline text check (char_length(tagline) <= 50),
    signature_card_id bigint, -- a card; the constraint comes with the cards
    card_type text check (card_type in ('collector', 'trader', 'brewer', 'investor')), -- null until chosen
    card_type_changed_at timestamptz,
    city text check (char_length(city) <= 100),
    country text check (char_length(country) <= 100),
    shipping_preference text check (shipping_preference in ('local', 'domestic', 'international')),
    active_frame_tier text not null default 'bronze'
        check (active_frame_tier in ('bronze', 'silver', 'gold', 'platinum', 'legendary')),
    -- Grows with every visible change of the card: part of the addresses under which drawn cards are cached.
    profile_version integer not null default 1,
    -- Orders the directory; shown to nobody.
    discovery_score integer not null default 100,
    timezone text not null default 'UTC' check (char_length(timezone) <= 64),

    -- Who may see what.
    show_in_directory boolean not null default true,
    show_in_search boolean not null default true,
    show_online_status boolean not null default true,
    show_portfolio_tier boolean not null default true,

    -- Onboarding: step -> done or skipped; completed once and for all.
    onboarding_steps jsonb not null default '{}' check (jsonb_typeof(onboarding_steps) = 'object'),
    onboarding_completed_at timestamptz,

    -- The standing, copied from the moderation actions in their transaction so that a request costs no join. An end is
    -- compared with the time at each request; no job lifts it. restrictions: capability -> end.
    suspended_until timestamptz,
    banned_at timestamptz,
    restrictions jsonb not null default '{}' check (jsonb_typeof(restrictions) = 'object'),

    -- Tokens carry the epoch; raising it ends them all. security_changed_at is what nodes poll, see below.
    security_epoch integer not null default 0,
    security_changed_at timestamptz,
    password_changed_at timestamptz,

    last_active_at timestamptz, -- written at most once per 5 minutes
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    constraint users_live_can_sign_in check (deleted_at is not null or (email is not null and password_hash is not null))
) with (fillfactor = 90); -- room for last_active_at to change in place, without touching an index

create index users_directory on users (discovery_score desc, id) where show_in_directory;
create index users_place on users (country, city) where country is not null;
create index users_search on users using gin ((username::text) gin_trgm_ops, display_name gin_trgm_ops);
-- Few rows: only accounts whose standing has ever changed.
create index users_security on users (security_changed_at) where security_changed_at is not null;

-- Whatever ends or narrows what a user may do leaves a mark in the same transaction, whoever writes it. Nodes read the marks
-- newer than their last look, less a few seconds, because a mark is made before its commit. The machine's clock, not the
-- product's: it must never stand still or go back.
create function users_mark_security() returns trigger language plpgsql as $$
begin
    new.security_changed_at := clock_timestamp();
    return new;
end $$;

create trigger users_security_changed
    before update on users for each row
    when ((old.security_epoch, old.role, old.is_active, old.deleted_at, old.suspended_until, old.banned_at, old.restrictions)
        is distinct from
        (new.security_epoch, new.role, new.is_active, new.deleted_at, new.suspended_until, new.banned_at, new.restrictions))
    execute function users_mark_security();

-- One row per refresh token ever given; a session is a family. Only hashes are kept.
create table refresh_tokens (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    family uuid not null,
    token_hash bytea not null unique check (octet_length(token_hash) = 32), -- SHA-256
    issued_at timestamptz not null default now(),
    expires_at timestamptz not null,
    -- Using a token a second time after the grace period revokes its family; within it, the successor counts.
    used_at timestamptz,
    -- The successor. No constraint: old tokens are swept first, and each check would need an index of its own.
    replaced_by bigint,
    revoked_at timestamptz,
    user_agent text check (char_length(user_agent) <= 512),
    ip text check (char_length(ip) <= 45),
    check (expires_at > issued_at)
);
create index refresh_tokens_user on refresh_tokens (user_id, family);
create index refresh_tokens_family on refresh_tokens (family);
create index refresh_tokens_expiry on refresh_tokens (expires_at);

-- What a mail's link or a redirect to another site brings back: good once. Only hashes are kept.
create table account_tokens (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    kind text not null check (kind in ('verify_email', 'reset_password', 'link_discord')),
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    data jsonb not null default '{}', -- verify_email of a change: the new address
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index account_tokens_user on account_tokens (user_id, kind);
create index account_tokens_expiry on account_tokens (expires_at);

-- Keys that sign access tokens, shared by all nodes. A retired key signs no more but verifies until its last token is over.
create table signing_keys (
    kid text primary key,
    alg text not null check (alg in ('ES256', 'EdDSA')),
    private_key text not null,
    public_key text not null,
    created_at timestamptz not null default now(),
    retired_at timestamptz
);
-- One key signs: nodes that start together for the first time agree on whose key it is.
create unique index signing_keys_one_active on signing_keys ((true)) where retired_at is null;
