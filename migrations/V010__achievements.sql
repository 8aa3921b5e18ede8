-- Achievements: what can be earned, who has earned it, and the frames that it opens. The catalogue is seeded by key from the
-- application's resources; its facts (threshold) are code.

create table achievement_definitions (
    id bigint generated always as identity primary key,
    key text not null unique check (char_length(key) between 1 and 50),
    name text not null check (char_length(name) between 1 and 100),
    description text not null,
    category text not null check (category in ('trade', 'reputation', 'portfolio', 'community', 'special')),
    icon text not null,
    threshold jsonb not null check (jsonb_typeof(threshold) = 'object'), -- fact -> least value; all must hold
    discovery_points integer not null default 0 check (discovery_points >= 0),
    frame_tier_unlock text check (frame_tier_unlock in ('bronze', 'silver', 'gold', 'platinum', 'legendary')),
    rarity_percent numeric(5, 2) check (rarity_percent between 0 and 100), -- null while too few are active to tell
    is_hidden boolean not null default false,
    is_seasonal boolean not null default false,
    created_at timestamptz not null default now()
);

-- A badge once earned stays (unlocked_at); whether its frame still counts is another matter (revoked_at).
create table user_achievements (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    achievement_id bigint not null references achievement_definitions,
    unlocked_at timestamptz, -- null while in progress
    revoked_at timestamptz,  -- since when it no longer qualifies
    progress jsonb check (jsonb_typeof(progress) = 'object'), -- {"current": 7, "target": 10}
    check (revoked_at is null or unlocked_at is not null),
    -- Unlocking is an insert or update that only one can win.
    unique (user_id, achievement_id)
);
-- Rarity: holders per achievement.
create index user_achievements_holders on user_achievements (achievement_id) where unlocked_at is not null;
-- What the recalculation looks at after seven days below the bar.
create index user_achievements_revoked on user_achievements (revoked_at) where revoked_at is not null;

create table user_frames (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    frame_tier text not null check (frame_tier in ('bronze', 'silver', 'gold', 'platinum', 'legendary')),
    unlocked_at timestamptz not null default now(),
    is_active boolean not null default false, -- the same as users.active_frame_tier, changed in one transaction with it
    unique (user_id, frame_tier)
);
create unique index user_frames_one_active on user_frames (user_id) where is_active;
