-- What the engine of achievements stands on: facts that would be gone otherwise, the score, and runs of the recalculation.

-- The wall clock in a zone; zones that this database does not know are taken for UTC.
create function local_time(at timestamptz, zone text) returns time language plpgsql stable as $$
begin
    return (at at time zone zone)::time;
exception when invalid_parameter_value then
    return (at at time zone 'UTC')::time;
end $$;

-- For whom a trade was completed from 02:00 to 04:00 where they were at that moment: they may live elsewhere later.
create table trade_nights (
    trade_proposal_id bigint not null references trade_proposals,
    user_id bigint not null references users on delete cascade,
    primary key (trade_proposal_id, user_id)
);
create index trade_nights_user on trade_nights (user_id);

create function trade_proposals_note_night() returns trigger language plpgsql as $$
begin
    insert into trade_nights (trade_proposal_id, user_id)
    select new.id, u.id from users u where u.id in (new.proposer_id, new.recipient_id)
        and local_time(new.completed_at, u.timezone) >= '02:00' and local_time(new.completed_at, u.timezone) < '04:00'
    on conflict do nothing;
    return null;
end $$;

create trigger trade_proposals_completed after insert or update of status on trade_proposals for each row
    when (new.status = 'completed') execute function trade_proposals_note_night();

-- Accepted trades in which each side got something that it had on its want list. Wants go when they are met, so it is noted.
create table trade_matches (
    trade_proposal_id bigint primary key references trade_proposals
);

-- The one formula: 100, what is unlocked, what is verified, less open cases of level high and above.
create function discovery_score_of(u users) returns integer language sql stable as $$
    select 100
        + coalesce((select sum(d.discovery_points) from user_achievements a
            join achievement_definitions d on d.id = a.achievement_id
            where a.user_id = u.id and a.unlocked_at is not null), 0)::integer
        + case when u.email_verified then 20 else 0 end
        + case when u.discord_id is not null then 30 else 0 end
        + case when u.id_verified then 50 else 0 end
        - 50 * (select count(*) from moderation_cases c
            where c.target_user_id = u.id and c.closed_at is null and c.flag_level in ('high', 'critical'))::integer
$$;

-- Whoever writes a cause, the score moves with it in the same transaction.
create function users_score() returns trigger language plpgsql as $$
begin
    new.discovery_score := discovery_score_of(new);
    return new;
end $$;

create trigger users_verified before insert or update of email_verified, discord_id, id_verified on users
    for each row execute function users_score();

-- Locks in the order of ids, so that two who do this for many wait for each other and do not fail.
create function rescore(ids bigint[]) returns void language plpgsql as $$
begin
    perform from users where id = any(ids) order by id for no key update;
    update users u set discovery_score = discovery_score_of(u), profile_version = profile_version + 1 where id = any(ids);
end $$;

create function user_achievements_score() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform rescore(array(select distinct user_id from fresh where unlocked_at is not null));
    elsif tg_op = 'UPDATE' then
        perform rescore(array(select distinct f.user_id from fresh f join stale s using (id)
            where (f.unlocked_at is null) <> (s.unlocked_at is null)));
    else
        perform rescore(array(select distinct user_id from stale where unlocked_at is not null));
    end if;
    return null;
end $$;

create trigger user_achievements_unlocked after insert on user_achievements
    referencing new table as fresh for each statement execute function user_achievements_score();
create trigger user_achievements_changed after update on user_achievements
    referencing old table as stale new table as fresh for each statement execute function user_achievements_score();
create trigger user_achievements_gone after delete on user_achievements
    referencing old table as stale for each statement execute function user_achievements_score();

create function moderation_cases_score() returns trigger language plpgsql as $$
begin
    perform rescore(array[new.target_user_id]);
    return null;
end $$;

create trigger moderation_cases_scored after insert or update of flag_level, closed_at on moderation_cases
    for each row execute function moderation_cases_score();

-- Counts by key, added up.
create function add_counts(a jsonb, b jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(key, total), '{}') from (
        select key, sum(value::numeric) as total
        from (select * from jsonb_each_text(a) union all select * from jsonb_each_text(b)) as each
        group by key) as added
$$;

-- A recalculation: cut into ranges of users, each a job of its own, whose results add up here.
create table achievement_runs (
    id bigint generated always as identity primary key,
    user_id bigint references users on delete cascade, -- only this one
    keys text[], -- only these achievements
    since timestamptz, -- only who has been active since
    dry_run boolean not null default false,
    users bigint not null default 0, -- to look at
    done bigint not null default 0,
    ranges_left integer not null default 0,
    unlocked jsonb not null default '{}', -- key -> how many
    lost jsonb not null default '{}',
    holders jsonb not null default '{}', -- among active users
    active_users bigint not null default 0,
    started_at timestamptz not null default now(),
    finished_at timestamptz
);
