-- The board of points of all time starts from the score without what is verified: what is left are points.
create index users_points on users (
    (discovery_score - 20 * email_verified::int - 30 * (discord_id is not null)::int - 50 * id_verified::int) desc, id)
    where show_in_directory;
