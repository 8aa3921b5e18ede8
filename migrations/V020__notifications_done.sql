-- Done with a notification: put away by its owner, who can take it back; archived_at alone cannot be undone.
alter table notifications add column done_at timestamptz;
alter table notifications add check (done_at is null or archived_at is not null);

-- What the clock alone brings about, once: an offer that ends soon, by trade and revision.
create table notification_occasions (
    kind text not null check (kind in ('trade_expiring')),
    about text not null,
    at timestamptz not null,
    primary key (kind, about)
);
create index notification_occasions_at on notification_occasions (at);
