-- Pictures that the parties add to a dispute are kept as those of threads are: drawn anew, with a thumbnail.
alter table dispute_evidence
    add column thumbnail_url text not null,
    add column width integer not null check (width > 0),
    add column height integer not null check (height > 0);
create index dispute_evidence_uploader on dispute_evidence (uploaded_by);
