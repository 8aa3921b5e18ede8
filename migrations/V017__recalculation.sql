-- Ranges of a recalculation that failed again and again and were given up.
alter table achievement_runs add column failed_ranges integer not null default 0;
