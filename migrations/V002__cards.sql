-- Cards: the catalogue of printings, and what they cost day by day.
--
-- Rows come from a public card database's bulk file or from the demo set, keyed by scryfall_id. A printing that vanishes
-- from the file stays: inventories and trades refer to it.

create table cards (
    id bigint generated always as identity primary key,
    scryfall_id uuid not null unique,
    oracle_id uuid not null, -- the same for every printing of a card
    name text not null, -- both faces, as in "Fire // Ice"
    printed_name text,  -- on a card in another language
    -- The name in lower case without accents, for looking it up: computed by whoever writes the row, because unaccent
    -- depends on a dictionary and cannot be a generated column.
    name_key text not null,
    set_code text not null check (set_code = lower(set_code)),
    set_name text not null,
    collector_number text not null, -- text: 741z, 1★
    rarity text not null, -- the source's word; new ones must not break an import
    lang text not null,
    layout text not null, -- as rarity
    finishes text[] not null check (finishes <@ array['nonfoil', 'foil', 'etched'] and cardinality(finishes) > 0),
    colors text[] not null default '{}',
    type_line text,
    image_url text,
    back_image_url text,
    legalities jsonb not null default '{}' check (jsonb_typeof(legalities) = 'object'),
    released_at date,
    digital boolean not null default false, -- exists only in a computer game: never tradable
    -- Vendors' numbers, by which their files name a printing. An etched printing has one of its own at TCGplayer.
    tcgplayer_id bigint,
    tcgplayer_etched_id bigint,
    cardmarket_id bigint,
    -- The newest prices. A missing price is null, never 0.
    price_usd numeric(12, 2) check (price_usd > 0),
    price_usd_foil numeric(12, 2) check (price_usd_foil > 0),
    price_usd_etched numeric(12, 2) check (price_usd_etched > 0),
    price_eur numeric(12, 2) check (price_eur > 0), -- euros
    price_eur_foil numeric(12, 2) check (price_eur_foil > 0),
    price_updated_at timestamptz
);

-- The picker: names that begin with the query, then names like it.
create index cards_name_prefix on cards (name_key text_pattern_ops);
create index cards_name_like on cards using gin (name_key gin_trgm_ops);
-- Imports: by set and number, by card, by vendor's number.
create index cards_number on cards (set_code, collector_number);
create index cards_oracle on cards (oracle_id);
create index cards_tcgplayer on cards (tcgplayer_id) where tcgplayer_id is not null;
create index cards_tcgplayer_etched on cards (tcgplayer_etched_id) where tcgplayer_etched_id is not null;
create index cards_cardmarket on cards (cardmarket_id) where cardmarket_id is not null;

-- The history of prices: a row per card and day on which one of them changed.
create table card_prices (
    card_id bigint not null references cards,
    day date not null,
    price_usd numeric(12, 2) check (price_usd > 0),
    price_usd_foil numeric(12, 2) check (price_usd_foil > 0),
    price_usd_etched numeric(12, 2) check (price_usd_etched > 0),
    price_eur numeric(12, 2) check (price_eur > 0),
    price_eur_foil numeric(12, 2) check (price_eur_foil > 0),
    primary key (card_id, day)
);

-- No index: nobody asks whose signature card this is, and cards are not deleted.
alter table users add foreign key (signature_card_id) references cards;
