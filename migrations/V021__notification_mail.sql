-- Mail about notifications, quiet hours' summary, and how to be rid of both.

alter table notifications
    -- When it goes by mail unless it was read by then; judged once more then, by what its user wants at that time.
    add column mail_at timestamptz,
    -- Held back by quiet hours, which end then: counted into one summary.
    add column held_until timestamptz,
    drop constraint notifications_type_check,
    add check (type in (
        'trade_proposed', 'trade_countered', 'trade_accepted', 'trade_declined', 'trade_cancelled', 'trade_expiring',
        'trade_expired', 'trade_invalid', 'trade_shipped', 'trade_completed', 'thread_message', 'direct_message',
        'connection_requested', 'connection_accepted', 'favorite_added', 'endorsement_received', 'review_received',
        'wanted_listed', 'favorite_listed', 'price_moved', 'achievement_unlocked', 'frame_changed', 'listing_reminder',
        'warned', 'restricted', 'suspended', 'banned', 'lifted', 'appeal_resolved', 'report_resolved', 'dispute_opened',
        'dispute_evidence_requested', 'dispute_resolved', 'new_sign_in', 'password_changed', 'email_changed',
        'summary', 'quiet_summary')); -- of too many in an hour; of what quiet hours held back
create index notifications_mail on notifications (mail_at) where mail_at is not null;
create index notifications_held on notifications (held_until) where held_until is not null;

alter table notification_preferences add column email_enabled boolean not null default true;

-- A digest of a kind goes out once in a local day, however often the zone is changed.
create table mail_digests (
    user_id bigint not null references users on delete cascade,
    kind text not null check (kind in ('daily', 'weekly')),
    day date not null,
    primary key (user_id, kind, day)
);
create index mail_digests_day on mail_digests (day);

-- Mails on their way, put here by the transaction that takes their notifications.
create table notification_mails (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    kind text not null check (kind in ('unread', 'daily', 'weekly')),
    notification_ids bigint[] not null,
    queued_at timestamptz not null,
    -- The conversation with a mail server has begun; whoever finds this set does not know how it ended, and lets it be.
    started_at timestamptz
);
create index notification_mails_user on notification_mails (user_id);

-- What signs links in mails, made at the first need and shared by all nodes.
create table notification_keys (
    purpose text primary key check (purpose in ('unsubscribe', 'push')),
    secret bytea not null,
    public_key bytea
);
