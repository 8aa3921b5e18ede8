-- What each day's forgetting looks for.
create index profile_views_age on profile_views (created_at);
