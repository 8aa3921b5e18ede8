-- Profiles: what stands beside the profile card. The card's own fields are columns of users.

create table user_format_specialties (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    format text not null check (format in
        ('commander', 'modern', 'legacy', 'vintage', 'pioneer', 'standard', 'pauper', 'cedh', 'limited')),
    unique (user_id, format)
);

-- One row per viewer, profile and eight hours; viewers who are not signed in leave none. A row whose viewer is gone stays:
-- the view happened.
create table profile_views (
    id bigint generated always as identity primary key,
    viewer_id bigint references users on delete set null,
    viewed_user_id bigint not null references users on delete cascade,
    created_at timestamptz not null default now(),
    check (viewer_id <> viewed_user_id)
);
create index profile_views_viewed on profile_views (viewed_user_id, created_at desc);
create index profile_views_viewer on profile_views (viewer_id, created_at desc) where viewer_id is not null;
