package io.swapstead.threads;

import io.swapstead.cards.CardEmbed;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements that store messages. */
final class SendSql {
    /**
     * What became of a draft.
     *
     * @param place of the draft in its call, from 1
     * @param outcome as {@code send_thread_messages} describes them
     */
    record Stored(int place, String outcome, Row row) {
        long threadId() {
            return row.getLong("thread_id");
        }

        Parties parties(Draft draft) {
            return new Parties(draft.tradeId(), row.getLong("proposer_id"), row.getLong("recipient_id"));
        }

        /** Of one that was sent, without its photos. */
        ThreadMessage message(Draft draft, OffsetDateTime at) {
            return new ThreadMessage(
                    row.getLong("id"),
                    row.getInteger("seq"),
                    draft.clientId(),
                    threadId(),
                    draft.senderId(),
                    row.getString("sender_username"),
                    row.getString("sender_display_name"),
                    row.getString("sender_avatar_url"),
                    draft.content(),
                    draft.cardId() == null ? null : CardEmbed.of(row),
                    !draft.attachmentIds().isEmpty(),
                    List.of(),
                    Map.of(),
                    at.toInstant(),
                    null,
                    null,
                    false,
                    null,
                    draft.warning());
        }
    }

    /**
     * A message that is there already, with what it said at first.
     *
     * @param place in the question
     */
    record Earlier(
            int place,
            ThreadMessage message,
            @Nullable String firstContent,
            @Nullable Long cardId,
            List<Long> photos) {}

    private static final Sql<Stored> SEND = Sql.of(
            "select * from send_thread_messages($1, $2, $3, $4, $5, $6, $7, $8)",
            row -> new Stored((int) (long) row.getLong("ord"), row.getString("outcome"), row));

    private static final Sql<Earlier> EARLIER = Sql.of(
            "select " + ThreadMessage.COLUMNS
                    + """
                    , asked.place, m.card_id as first_card_id, \
                    case when m.revisions = '[]' then m.content else m.revisions -> 0 ->> 'content' end as first_content, \
                    coalesce((select array_agg(a.id) from trade_thread_attachments a where a.message_id = m.id), '{}') as photos"""
                    + ThreadMessage.FROM
                    + """
                     join unnest($1::bigint[], $2::uuid[]) with ordinality as asked (thread_id, client_id, place)
                    on asked.thread_id = m.thread_id and asked.client_id = m.client_id""",
            row -> new Earlier(
                    (int) (long) row.getLong("place"),
                    ThreadMessage.of(row),
                    row.getString("first_content"),
                    row.getLong("first_card_id"),
                    List.of(row.getArrayOfLongs("photos"))));

    private static final Sql<Void> BIND = Sql.update(
            """
            update trade_thread_attachments set message_id = $1, place = array_position($2::bigint[], id)
            where id = any ($2) and thread_id = $3 and uploaded_by = $4 and message_id is null and purged_at is null""");

    private SendSql() {}

    /** Stores drafts in one statement, at one time. */
    static Future<List<Stored>> send(SqlClient sql, List<Draft> drafts, OffsetDateTime at) {
        return SEND.list(
                sql,
                column(drafts, Draft::tradeId, Long[]::new),
                column(drafts, Draft::senderId, Long[]::new),
                column(drafts, Draft::clientId, UUID[]::new),
                column(drafts, Draft::content, String[]::new),
                column(drafts, Draft::cardId, Long[]::new),
                column(drafts, draft -> !draft.attachmentIds().isEmpty(), Boolean[]::new),
                column(drafts, Draft::warning, String[]::new),
                at);
    }

    /** What is stored in the threads under the names of drafts that came again. */
    static Future<List<Earlier>> earlier(SqlClient sql, List<Long> threadIds, List<Draft> drafts) {
        return EARLIER.list(sql, threadIds.toArray(Long[]::new), column(drafts, Draft::clientId, UUID[]::new));
    }

    /** Gives photos to a message; answers how many there were to give. */
    static Future<Integer> bind(SqlClient sql, long messageId, Draft draft, long threadId) {
        return BIND.run(sql, messageId, draft.attachmentIds().toArray(Long[]::new), threadId, draft.senderId());
    }

    private static <T extends @Nullable Object> Object column(
            List<Draft> drafts, Function<Draft, T> value, java.util.function.IntFunction<T[]> array) {
        return drafts.stream().map(value).toArray(array);
    }
}
