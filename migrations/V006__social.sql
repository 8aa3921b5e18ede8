-- Social: whom somebody likes, knows, avoids, and what they noted down about them.

create table user_favorites (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    favorited_user_id bigint not null references users on delete cascade,
    notify_on_listings boolean not null default false,
    created_at timestamptz not null default now(),
    check (user_id <> favorited_user_id),
    unique (user_id, favorited_user_id)
);
-- Whom a new listing concerns.
create index user_favorites_favorited on user_favorites (favorited_user_id) where notify_on_listings;

-- Read by user_id alone: not by the one noted about, not by staff.
create table user_notes (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    target_user_id bigint not null references users on delete cascade,
    content text not null check (char_length(content) between 1 and 2000),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (user_id <> target_user_id),
    unique (user_id, target_user_id)
);

create table connections (
    id bigint generated always as identity primary key,
    requester_id bigint not null references users on delete cascade,
    addressee_id bigint not null references users on delete cascade,
    status text not null default 'pending' check (status in ('pending', 'accepted', 'declined')),
    created_at timestamptz not null default now(),
    responded_at timestamptz,
    check (requester_id <> addressee_id),
    check ((status = 'pending') = (responded_at is null))
);
-- One row per pair, whoever asked; two requests that cross meet here.
create unique index connections_pair
    on connections (least(requester_id, addressee_id), greatest(requester_id, addressee_id));
create index connections_requester on connections (requester_id, status);
create index connections_addressee on connections (addressee_id, status);

-- Ends contact both ways, whichever of the two made it.
create table blocks (
    user_id bigint not null references users on delete cascade,
    blocked_user_id bigint not null references users on delete cascade,
    created_at timestamptz not null default now(),
    check (user_id <> blocked_user_id),
    primary key (user_id, blocked_user_id)
);
create index blocks_blocked on blocks (blocked_user_id);
