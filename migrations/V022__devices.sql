-- Devices: which browsers accounts were used from. A browser is known by a random cookie, of which only the hash is kept; an
-- address is never enough to tell people from each other.
create table user_devices (
    id bigint generated always as identity primary key,
    device_hash bytea not null check (octet_length(device_hash) = 32), -- SHA-256 of the cookie
    user_id bigint not null references users on delete cascade,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    unique (device_hash, user_id)
);
create index user_devices_user on user_devices (user_id);
create index user_devices_age on user_devices (last_seen_at);
