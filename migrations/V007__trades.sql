-- Trades: one row per negotiation, its terms in immutable revisions. Nothing here goes with a user or a card: a finished
-- trade is the other party's history as well.

create table trade_proposals (
    id bigint generated always as identity primary key,
    proposer_id bigint not null references users,
    recipient_id bigint not null references users,
    status text not null default 'pending' check (status in
        ('pending', 'countered', 'accepted', 'in_transit', 'completed', 'declined', 'cancelled', 'expired', 'invalid',
         'disputed')),
    turn_user_id bigint references users, -- whose move it is while terms are open
    current_revision integer not null default 1 check (current_revision > 0),
    -- Compared and raised by every change: of two that saw the same state, one wins.
    version integer not null default 1 check (version > 0),
    message text check (char_length(message) <= 500),
    expires_at timestamptz not null,
    first_answered_at timestamptz, -- the recipient's first move: response times come from it
    accepted_at timestamptz,
    cancel_asked_by bigint references users, -- cancelling an accepted trade takes both
    completed_at timestamptz,
    closed_at timestamptz,
    closed_by bigint references users, -- null: the system
    close_reason text check (char_length(close_reason) <= 200),
    fault_user_id bigint references users, -- through whom it failed; counts against their success rate
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (proposer_id <> recipient_id),
    check (turn_user_id in (proposer_id, recipient_id)),
    check ((status in ('pending', 'countered')) = (turn_user_id is not null)),
    check ((status = 'completed') = (completed_at is not null)),
    check ((status in ('completed', 'declined', 'cancelled', 'expired', 'invalid')) = (closed_at is not null))
);
create index trade_proposals_proposer on trade_proposals (proposer_id, id desc);
create index trade_proposals_recipient on trade_proposals (recipient_id, id desc);
-- What the sweeps look at: open terms that expire, accepted trades that fall due.
create index trade_proposals_live on trade_proposals (status, expires_at) where closed_at is null;

-- A counter-offer is a new revision with the turn passed on. Values are frozen when it is made.
create table trade_offers (
    id bigint generated always as identity primary key,
    trade_proposal_id bigint not null references trade_proposals,
    revision integer not null check (revision > 0),
    made_by bigint not null references users,
    offer_value numeric(12, 2) not null check (offer_value >= 0),     -- what the proposer gives throughout
    request_value numeric(12, 2) not null check (request_value >= 0), -- what the recipient gives
    created_at timestamptz not null default now(),
    unique (trade_proposal_id, revision)
);
create trigger trade_offers_immutable before update or delete on trade_offers
    for each row execute function refuse_change();
create trigger trade_offers_kept before truncate on trade_offers execute function refuse_change();

-- Terms copy what the inventory said: the item may change hands or vanish, the terms must not.
create table trade_items (
    id bigint generated always as identity primary key,
    trade_offer_id bigint not null references trade_offers,
    side text not null check (side in ('proposer', 'recipient')), -- who gives it
    inventory_item_id bigint references inventory_items on delete set null,
    card_id bigint not null references cards,
    quantity integer not null check (quantity > 0),
    finish text not null check (finish in ('nonfoil', 'foil', 'etched')),
    condition text not null check (condition in ('NM', 'LP', 'MP', 'HP', 'DMG')),
    language text not null check (language ~ '^[a-z]{2,4}$'),
    unit_price numeric(12, 2) check (unit_price >= 0) -- null: no price was known
);
create index trade_items_offer on trade_items (trade_offer_id);
-- Which other offers need a copy that has just been reserved.
create index trade_items_inventory on trade_items (inventory_item_id) where inventory_item_id is not null;
-- inventory_item_id alone may change: it empties with the item.
create trigger trade_items_immutable
    before update of trade_offer_id, side, card_id, quantity, finish, condition, language, unit_price or delete
    on trade_items for each row execute function refuse_change();
create trigger trade_items_kept before truncate on trade_items execute function refuse_change();

create table trade_shipments (
    id bigint generated always as identity primary key,
    trade_proposal_id bigint not null references trade_proposals,
    sender_id bigint not null references users,
    carrier text check (char_length(carrier) <= 100),
    tracking text check (char_length(tracking) <= 100),
    in_person boolean not null default false,
    shipped_at timestamptz not null default now(),
    received_at timestamptz, -- confirmed by the other side
    unique (trade_proposal_id, sender_id)
);

-- The history of states.
create table trade_events (
    id bigint generated always as identity primary key,
    trade_proposal_id bigint not null references trade_proposals,
    actor_id bigint references users, -- null: the system
    from_status text,
    to_status text not null,
    note text,
    created_at timestamptz not null default now(),
    check (from_status in
        ('pending', 'countered', 'accepted', 'in_transit', 'completed', 'declined', 'cancelled', 'expired', 'invalid',
         'disputed')),
    check (to_status in
        ('pending', 'countered', 'accepted', 'in_transit', 'completed', 'declined', 'cancelled', 'expired', 'invalid',
         'disputed'))
);
create index trade_events_trade on trade_events (trade_proposal_id, id);
create trigger trade_events_immutable before update or delete on trade_events
    for each row execute function refuse_change();
create trigger trade_events_kept before truncate on trade_events execute function refuse_change();
