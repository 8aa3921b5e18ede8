-- Notifications: what each user is told, stored in the transaction of its cause; the socket is only the fast path.

create table notifications (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    -- Where it stands in the user's stream: at its creation, or at its last regrouping.
    seq bigint not null check (seq > 0),
    type text not null check (type in (
        'trade_proposed', 'trade_countered', 'trade_accepted', 'trade_declined', 'trade_cancelled', 'trade_expiring',
        'trade_expired', 'trade_invalid', 'trade_shipped', 'trade_completed', 'thread_message', 'direct_message',
        'connection_requested', 'connection_accepted', 'favorite_added', 'endorsement_received', 'review_received',
        'wanted_listed', 'favorite_listed', 'price_moved', 'achievement_unlocked', 'frame_changed', 'listing_reminder',
        'warned', 'restricted', 'suspended', 'banned', 'lifted', 'appeal_resolved', 'report_resolved', 'dispute_opened',
        'dispute_evidence_requested', 'dispute_resolved', 'new_sign_in', 'password_changed', 'email_changed',
        'summary')), -- of what was folded together: too many in an hour, or quiet hours
    category text not null check (category in ('trades', 'messages', 'social', 'discovery', 'achievements', 'system')),
    title text not null,
    body text not null default '',
    icon text,
    action_url text, -- a path of this application, never another site's address
    metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'), -- actors and ids
    group_key text, -- type and target; null is never grouped
    read_at timestamptz,
    created_at timestamptz not null default now(),
    emailed_at timestamptz,
    archived_at timestamptz, -- after 90 days
    unique (user_id, seq) -- also the list, newest first
);
-- Unread counts by category.
create index notifications_unread on notifications (user_id, category) where read_at is null and archived_at is null;
-- The unread group that a new one may join.
create index notifications_group on notifications (user_id, group_key) where read_at is null and group_key is not null;
-- What the sweep archives.
create index notifications_age on notifications (created_at) where archived_at is null;

create table notification_preferences (
    id bigint generated always as identity primary key,
    user_id bigint not null unique references users on delete cascade,
    -- Only what differs from the defaults.
    preferences jsonb not null default '{}' check (jsonb_typeof(preferences) = 'object'),
    -- Wall times in timezone, half-open, over midnight too.
    quiet_hours_enabled boolean not null default false,
    quiet_hours_start time,
    quiet_hours_end time,
    timezone text not null default 'UTC' check (char_length(timezone) <= 64),
    check (quiet_hours_start <> quiet_hours_end),
    check (not quiet_hours_enabled or (quiet_hours_start is not null and quiet_hours_end is not null))
);
