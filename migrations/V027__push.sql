-- Web push: browsers that are told although no page is open.
create table push_subscriptions (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    session uuid not null, -- the sign-in it was made in; over with that
    -- Where the browser's maker takes messages for it. Whoever knows it can send, but only what we have signed.
    endpoint text not null unique check (char_length(endpoint) <= 1024),
    p256dh bytea not null check (octet_length(p256dh) = 65),
    auth bytea not null check (octet_length(auth) = 16),
    created_at timestamptz not null
);
create index push_subscriptions_user on push_subscriptions (user_id);

-- When a notification is pushed unless it was read by then.
alter table notifications add column push_at timestamptz;
create index notifications_push on notifications (push_at) where push_at is not null;
