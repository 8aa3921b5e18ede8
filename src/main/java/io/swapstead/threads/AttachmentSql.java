package io.swapstead.threads;

import io.swapstead.core.Json;
import io.swapstead.db.Sql;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;

/** The statements about photos. */
final class AttachmentSql {
    /** A photo and whom it concerns. */
    record Placed(
            Threads.Photo photo, long tradeId, long proposerId, long recipientId, long uploadedBy, boolean bound) {}

    /** A photo that is to be forgotten. */
    record Doomed(long id, Threads.Photo photo) {}

    /** Bytes that were kept some time ago. */
    record Noted(Threads.Photo photo, boolean named) {}

    /** $1 and $2 the keys of both sizes, $3 when: says that their bytes may be there from now on. */
    static final Sql<Void> NOTE =
            Sql.update("insert into photo_notes (file_url, thumbnail_url, created_at) values ($1, $2, $3)");

    /** Notes from before $1, after the key $2, $3 of them, and whether a row has named the photo meanwhile. */
    static final Sql<Noted> NOTES = Sql.of(
            """
            select n.file_url, n.thumbnail_url, exists (select from trade_thread_attachments a where a.file_url = n.file_url)
              or exists (select from dispute_evidence e where e.file_url = n.file_url) as named
            from photo_notes n where n.created_at < $1 and n.file_url > $2 order by n.file_url limit $3""",
            row -> new Noted(photo(row), row.getBoolean("named")));

    static final Sql<Void> UNNOTE = Sql.update("delete from photo_notes where file_url = $1");

    /** $1 the thread, $2 by whom, $3 and $4 the keys of both sizes, $5 bytes, $6 and $7 pixels, $8 when. */
    static final Sql<Attachment> ADD = Sql.of(
            """
            insert into trade_thread_attachments as a
              (thread_id, uploaded_by, file_url, thumbnail_url, file_type, file_size, width, height, created_at)
            values ($1, $2, $3, $4, 'image/jpeg', $5, $6, $7, $8) returning %s as attachment"""
                    .formatted(Attachment.JSON),
            row -> Json.read(row.get(JsonObject.class, "attachment").toBuffer(), Attachment.class));

    /** Not that of a message which was taken back. */
    static final Sql<Placed> GET = Sql.of(
            """
            select a.file_url, a.thumbnail_url, a.uploaded_by, a.message_id is not null as bound, p.id as trade_id, p.proposer_id,
              p.recipient_id
            from trade_thread_attachments a join trade_threads t on t.id = a.thread_id
            join trade_proposals p on p.id = t.trade_proposal_id left join trade_thread_messages m on m.id = a.message_id
            where a.id = $1 and a.purged_at is null and m.deleted_at is null""",
            row -> new Placed(
                    photo(row),
                    row.getLong("trade_id"),
                    row.getLong("proposer_id"),
                    row.getLong("recipient_id"),
                    row.getLong("uploaded_by"),
                    row.getBoolean("bound")));

    /**
     * Decides which photos go, at $1: those that no message has named since $2, and those whose time is over while nobody of the
     * staff looks at their thread; $3 at once. From then on no message can name them.
     */
    static final Sql<Long> DOOM = Sql.of(
            """
            with unsent as (
              select a.id from trade_thread_attachments a where a.message_id is null and a.purged_at is null and a.created_at < $2
              limit $3 for update skip locked
            ), over as (
              select a.id from trade_thread_attachments a join trade_threads t on t.id = a.thread_id
              where a.purge_after <= $1 and a.purged_at is null and t.archived_at is not null and not %s
              limit $3 for update of a skip locked
            )
            update trade_thread_attachments set purged_at = $1
            where id in (select id from unsent union all select id from over) returning id"""
                    .formatted(Archive.HELD),
            row -> row.getLong("id"));

    /** Photos that are decided about and still kept, with ids after $1, $2 of them. */
    static final Sql<Doomed> DOOMED = Sql.of(
            """
            select id, file_url, thumbnail_url from trade_thread_attachments
            where purged_at is not null and file_url <> '' and id > $1 order by id limit $2""",
            row -> new Doomed(row.getLong("id"), photo(row)));

    static final Sql<Void> GONE =
            Sql.update("update trade_thread_attachments set file_url = '', thumbnail_url = '' where id = $1");

    private AttachmentSql() {}

    private static Threads.Photo photo(Row row) {
        return new Threads.Photo(row.getString("file_url"), row.getString("thumbnail_url"));
    }
}
