-- What an import gave to an item that had none, so that taking it back leaves the item as it was.
alter table collection_import_items
    add column asking_price numeric(12, 2) check (asking_price >= 0),
    add column notes text check (char_length(notes) <= 500);
