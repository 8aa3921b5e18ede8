-- What a job has gathered of somebody's data, for them to fetch; kept for an hour.
create table account_exports (
    user_id bigint primary key references users on delete cascade,
    content bytea not null,
    made_at timestamptz not null
);
create index account_exports_age on account_exports (made_at);
