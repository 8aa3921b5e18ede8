-- The names of cards, each once: what somebody mistyped is looked for among these, a third as many as there are printings.

create table card_names (
    name_key text primary key
);
create index card_names_like on card_names using gin (name_key gin_trgm_ops);

-- Whoever writes cards, their names are here.
create function card_names_add() returns trigger language plpgsql as $$
begin
    insert into card_names select distinct name_key from written on conflict do nothing;
    return null;
end $$;

create trigger cards_named after insert on cards
    referencing new table as written for each statement execute function card_names_add();
create trigger cards_renamed after update on cards
    referencing new table as written for each statement execute function card_names_add();

insert into card_names select distinct name_key from cards;

-- The names that a text looks most like. The threshold is lower than PostgreSQL's, for typos in short words.
create function card_names_like(query text, most integer) returns table (name_key text, distance real)
language sql stable rows 24 set pg_trgm.word_similarity_threshold = 0.4 as $$
    select n.name_key, query <<-> n.name_key from card_names n
    where n.name_key %> query order by 2, 1 limit most
$$;
