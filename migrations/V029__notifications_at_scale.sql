-- Notifications for many: what a user was told lately, prices that moved, push that is tried again.

-- How much somebody was told within the last hour and day.
create index notifications_recent on notifications (user_id, created_at);

-- Prices that have moved on a day, found once for all who want the card.
create table price_moves (
    day date not null,
    card_id bigint not null references cards,
    finish text not null check (finish in ('nonfoil', 'foil', 'etched')),
    oracle_id uuid not null,
    name text not null,
    percent integer not null,
    plain boolean not null, -- the price of whoever wants no finish in particular
    primary key (day, card_id, finish)
);
create index price_moves_wanted on price_moves (day, oracle_id);

-- Messages that a push service was too busy to take, for each browser.
create table push_retries (
    notification_id bigint not null references notifications on delete cascade,
    subscription_id bigint not null references push_subscriptions on delete cascade,
    tries integer not null check (tries > 0), -- so far
    due_at timestamptz not null,
    primary key (notification_id, subscription_id)
);
create index push_retries_due on push_retries (due_at);
create index push_retries_subscription on push_retries (subscription_id);

-- Null: as the profile says, also when that changes.
alter table notification_preferences alter column timezone drop not null, alter column timezone drop default;
update notification_preferences p set timezone = null from users u where u.id = p.user_id and u.timezone = p.timezone;
