-- What a report is about: the threads of these trades are kept open, and their photos kept, until it is decided.
alter table user_reports add column trade_ids bigint[] not null default '{}';
update user_reports r set trade_ids = array(
    select (t ->> 'id')::bigint from jsonb_array_elements(r.evidence_snapshot -> 'trades') t)
where r.resolved_at is null and jsonb_typeof(r.evidence_snapshot -> 'trades') = 'array';
create index user_reports_trades on user_reports using gin (trade_ids) where resolved_at is null;

-- Files that may be there although no row names them yet, or ever will: noted before their bytes are written.
create table photo_notes (
    file_url text primary key,
    thumbnail_url text not null,
    created_at timestamptz not null
);
create index photo_notes_time on photo_notes (created_at);
create index trade_thread_attachments_file on trade_thread_attachments (file_url) where file_url <> '';
create index dispute_evidence_file on dispute_evidence (file_url);
