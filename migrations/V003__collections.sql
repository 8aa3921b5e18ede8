-- Collections: what people own, what they want, how it came in, and what it was worth.

create table collection_imports (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    target text not null check (target in ('inventory', 'wants')),
    -- null while it is not yet told from the columns, and for a file read by a mapping.
    vendor text check (vendor in ('deckbox', 'moxfield', 'manabox', 'archidekt', 'tcgplayer', 'dragonshield')),
    file_name text check (char_length(file_name) <= 255),
    mapping jsonb, -- our field -> the file's column
    dry_run boolean not null default false,
    -- The file until it has been read, then null: whichever node takes the job finds it here.
    content bytea,
    status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'undone')),
    rows integer not null default 0 check (rows >= 0), -- rows with data = imported + rejected
    imported integer not null default 0 check (imported >= 0),
    rejected jsonb not null default '[]' check (jsonb_typeof(rejected) = 'array'), -- {line, reason, text}
    guessed jsonb not null default '[]' check (jsonb_typeof(guessed) = 'array'),   -- {line, card_id}
    error text, -- why the file as a whole failed
    created_at timestamptz not null default now(),
    finished_at timestamptz,
    undone_at timestamptz
);
create index collection_imports_user on collection_imports (user_id, id);

create table inventory_items (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    card_id bigint not null references cards,
    quantity integer not null check (quantity > 0),
    finish text not null default 'nonfoil' check (finish in ('nonfoil', 'foil', 'etched')),
    condition text not null default 'NM' check (condition in ('NM', 'LP', 'MP', 'HP', 'DMG')),
    language text not null default 'en' check (language ~ '^[a-z]{2,4}$'),
    for_trade integer not null default 0 check (for_trade >= 0), -- how many of them
    reserved integer not null default 0 check (reserved >= 0),   -- how many accepted trades hold
    asking_price numeric(12, 2) check (asking_price >= 0),
    notes text check (char_length(notes) <= 500),
    import_id bigint references collection_imports on delete set null, -- the import that first brought it
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (for_trade <= quantity),
    check (reserved <= quantity),
    -- The same copies add up to one item; this also finds a user's items.
    unique (user_id, card_id, finish, condition, language)
);
-- Pages of a collection, newest first, at the same cost at any depth.
create index inventory_items_page on inventory_items (user_id, id);
-- Who has this card for trade.
create index inventory_items_for_trade on inventory_items (card_id, user_id) where for_trade > 0;
create index inventory_items_import on inventory_items (import_id) where import_id is not null;

create table want_items (
    id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    oracle_id uuid not null,
    card_id bigint references cards, -- null: any printing
    quantity integer not null default 1 check (quantity > 0),
    finish text check (finish in ('nonfoil', 'foil', 'etched')), -- null: any
    language text check (language ~ '^[a-z]{2,4}$'),             -- null: any
    min_condition text not null default 'DMG' check (min_condition in ('NM', 'LP', 'MP', 'HP', 'DMG')),
    max_price numeric(12, 2) check (max_price >= 0),
    priority smallint not null default 3 check (priority between 1 and 5), -- 1 is the most urgent
    -- Everyone sees it; only those who have the card for trade; nobody else, and it never matches.
    visibility text not null default 'public' check (visibility in ('public', 'matched', 'private')),
    created_at timestamptz not null default now(),
    unique nulls not distinct (user_id, oracle_id, card_id, finish, language)
);
-- Who wants this card.
create index want_items_oracle on want_items (oracle_id, user_id) where visibility <> 'private';

-- What each import added, so that undoing takes back exactly that and no more. An item deleted since takes its line along.
create table collection_import_items (
    import_id bigint not null references collection_imports on delete cascade,
    inventory_item_id bigint references inventory_items on delete cascade,
    want_item_id bigint references want_items on delete cascade,
    quantity integer not null check (quantity > 0),
    for_trade integer not null default 0 check (for_trade between 0 and quantity),
    check (num_nonnulls(inventory_item_id, want_item_id) = 1),
    unique nulls not distinct (import_id, inventory_item_id, want_item_id)
);
create index collection_import_items_inventory on collection_import_items (inventory_item_id)
    where inventory_item_id is not null;
create index collection_import_items_want on collection_import_items (want_item_id) where want_item_id is not null;

-- A collection's value at the end of each day on which it differed from the day before.
create table portfolio_values (
    user_id bigint not null references users on delete cascade,
    day date not null,
    value numeric(12, 2) not null check (value >= 0),
    primary key (user_id, day)
);
