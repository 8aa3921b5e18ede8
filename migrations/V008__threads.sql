-- Threads: the chat of a trade, and messages between two people outside one. Evidence: a thread never goes with its trade, a
-- message never with its sender.

create table trade_threads (
    id bigint generated always as identity primary key,
    trade_proposal_id bigint not null unique references trade_proposals,
    created_at timestamptz not null default now(),
    archived_at timestamptz, -- read-only from then on
    last_message_at timestamptz,
    -- Also the last seq given: raised under the row's lock, which settles sending against archiving.
    message_count integer not null default 0 check (message_count >= 0)
);
-- What the sweep archives.
create index trade_threads_open on trade_threads (last_message_at) where archived_at is null;

create table trade_thread_messages (
    id bigint generated always as identity primary key,
    thread_id bigint not null references trade_threads on delete cascade,
    seq integer not null check (seq > 0), -- the only order; no gaps within a thread
    sender_id bigint references users, -- null: the system
    client_id uuid, -- chosen by the sender: sending twice stores once
    content text check (char_length(content) <= 2000), -- code points
    card_id bigint references cards,
    has_attachments boolean not null default false,
    payload jsonb, -- what a system message says, typed
    warning text check (warning in ('soft', 'hard')),
    created_at timestamptz not null default now(),
    edited_at timestamptz,
    deleted_at timestamptz, -- stays as a tombstone
    reported_at timestamptz, -- from then on it is neither edited nor deleted
    revisions jsonb not null default '[]' check (jsonb_typeof(revisions) = 'array'), -- earlier texts, for moderators
    unique (thread_id, seq),
    unique (thread_id, client_id),
    check ((sender_id is null) = (client_id is null)),
    check (num_nonnulls(content, card_id, payload) > 0 or has_attachments or deleted_at is not null)
);
create index trade_thread_messages_time on trade_thread_messages (thread_id, created_at);
-- A sender's own messages, for their export.
create index trade_thread_messages_sender on trade_thread_messages (sender_id) where sender_id is not null;

-- A table, because a JSON column would lose reactions that arrive together.
create table trade_thread_reactions (
    message_id bigint not null references trade_thread_messages on delete cascade,
    user_id bigint not null references users,
    emoji text not null check (char_length(emoji) between 1 and 16),
    primary key (message_id, user_id, emoji)
);
create index trade_thread_reactions_user on trade_thread_reactions (user_id);

create table trade_thread_attachments (
    id bigint generated always as identity primary key,
    thread_id bigint not null references trade_threads on delete cascade,
    uploaded_by bigint not null references users,
    message_id bigint references trade_thread_messages on delete cascade, -- null until a message names it
    file_url text not null,
    thumbnail_url text not null,
    file_type text not null check (file_type in ('image/jpeg', 'image/png', 'image/webp')),
    file_size integer not null check (file_size > 0), -- bytes
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    created_at timestamptz not null default now(),
    purge_after timestamptz -- null: while the trade is open, or a dispute or report holds it
);
create index trade_thread_attachments_message on trade_thread_attachments (message_id) where message_id is not null;
create index trade_thread_attachments_thread on trade_thread_attachments (thread_id);
create index trade_thread_attachments_uploader on trade_thread_attachments (uploaded_by);
create index trade_thread_attachments_unbound on trade_thread_attachments (created_at) where message_id is null;
create index trade_thread_attachments_purge on trade_thread_attachments (purge_after) where purge_after is not null;

create table trade_thread_reads (
    thread_id bigint not null references trade_threads on delete cascade,
    user_id bigint not null references users,
    last_read_seq integer not null check (last_read_seq >= 0), -- moves forward only
    updated_at timestamptz not null default now(),
    primary key (thread_id, user_id)
);
create index trade_thread_reads_user on trade_thread_reads (user_id);

-- Direct messages between two connected people; the order of a conversation is the order of ids.
create table messages (
    id bigint generated always as identity primary key,
    sender_id bigint not null references users,
    recipient_id bigint not null references users,
    client_id uuid not null default gen_random_uuid(),
    content text check (char_length(content) <= 2000),
    trade_thread_id bigint references trade_threads, -- the trade that it is about, if any
    has_attachments boolean not null default false,
    reactions jsonb not null default '{}' check (jsonb_typeof(reactions) = 'object'),
    warning text check (warning in ('soft', 'hard')),
    created_at timestamptz not null default now(),
    read_at timestamptz,
    deleted_at timestamptz,
    reported_at timestamptz,
    check (sender_id <> recipient_id),
    unique (sender_id, client_id)
);
create index messages_conversation on messages (least(sender_id, recipient_id), greatest(sender_id, recipient_id), id desc);
create index messages_recipient on messages (recipient_id, id desc);
create index messages_unread on messages (recipient_id, sender_id) where read_at is null;
create index messages_thread on messages (trade_thread_id) where trade_thread_id is not null;
