package io.swapstead.threads;

import io.swapstead.db.Sql;
import io.vertx.sqlclient.Row;

/** The statements about messages that are there. */
final class MessageSql {
    private static final String SELECT = "select " + ThreadMessage.COLUMNS + ThreadMessage.FROM;

    /** $1 the message. */
    static final Sql<ThreadMessage> GET = Sql.of(SELECT + " where m.id = $1", ThreadMessage::of);

    /** $1 the thread, $2 the seq after which, $3 the seq before which, $4 how many. */
    static final Sql<ThreadMessage> AFTER = Sql.of(
            SELECT + " where m.thread_id = $1 and m.seq > $2 and m.seq < $3 order by m.seq limit $4",
            ThreadMessage::of);

    /** $1 the thread, $2 the seq before which, $3 how many; the last one first. */
    static final Sql<ThreadMessage> BEFORE =
            Sql.of(SELECT + " where m.thread_id = $1 and m.seq < $2 order by m.seq desc limit $3", ThreadMessage::of);

    /** $1 the thread, $2 the message; it stays so until the transaction ends, whoever else reports it. */
    static final Sql<Original> ORIGINAL = Sql.of(
            """
            select id, seq, sender_id, created_at, deleted_at is not null as deleted, reported_at is not null as reported
            from trade_thread_messages where thread_id = $1 and id = $2 for no key update""",
            MessageSql::original);

    private static final String KEEP =
            "revisions = revisions || jsonb_build_object('content', content, 'at', coalesce(edited_at, created_at))";

    /** $1 the message, $2 its new text, $3 when, $4 its warning. */
    static final Sql<Void> EDIT = Sql.update("update trade_thread_messages set " + KEEP
            + ", content = $2, edited_at = $3, warning = $4 where id = $1 and content is distinct from $2");

    /** $1 the message, $2 when. */
    static final Sql<Void> DELETE = Sql.update("update trade_thread_messages set " + KEEP
            + ", content = null, warning = null, deleted_at = $2 where id = $1 and deleted_at is null");

    /** $1 the message, $2 who, $3 the emoji; nothing when it is the 21st kind. */
    static final Sql<Void> REACT = Sql.update(
            """
            insert into trade_thread_reactions (message_id, user_id, emoji) select $1, $2, $3
            where (select count(distinct emoji) from trade_thread_reactions where message_id = $1 and emoji <> $3) < 20
            on conflict do nothing""");

    static final Sql<Boolean> REACTED = Sql.of(
            """
            select exists (select from trade_thread_reactions where message_id = $1 and user_id = $2 and emoji = $3) as there""",
            row -> row.getBoolean("there"));

    static final Sql<Void> UNREACT =
            Sql.update("delete from trade_thread_reactions where message_id = $1 and user_id = $2 and emoji = $3");

    /** $1 the message, $2 when. */
    static final Sql<Void> REPORT =
            Sql.update("update trade_thread_messages set reported_at = $2 where id = $1 and reported_at is null");

    private MessageSql() {}

    private static Original original(Row row) {
        return new Original(
                row.getLong("id"),
                row.getInteger("seq"),
                row.getLong("sender_id"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getBoolean("deleted"),
                row.getBoolean("reported"));
    }
}
