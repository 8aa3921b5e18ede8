package io.swapstead.threads;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swapstead.cards.CardEmbed;
import io.swapstead.core.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a trade's thread, as everyone who may see it sees it. One that was deleted has nothing left but its place.
 *
 * @param seq its place in the thread, from 1, without gaps
 * @param clientId what the sender called it; null for a system message
 * @param reactions who reacted, by emoji
 * @param payload what a system message says: {@code kind} and what belongs to it; null for others
 * @param warning null, or why its text may be trouble: soft, hard
 */
public record ThreadMessage(
        long id,
        int seq,
        @Nullable UUID clientId,
        long threadId,
        @Nullable Long senderId,
        @Nullable String senderUsername,
        @Nullable String senderDisplayName,
        @Nullable String senderAvatarUrl,
        @Nullable String content,
        @Nullable CardEmbed card,
        boolean hasAttachments,
        List<Attachment> attachments,
        Map<String, List<Long>> reactions,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        boolean isSystemMessage,
        @Nullable JsonObject payload,
        @Nullable String warning) {

    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<Long>>> REACTIONS = new TypeReference<>() {};

    /** What a statement selects so that {@link #of} can read it, over {@link #FROM}. */
    static final String COLUMNS =
            """
            m.id, m.seq, m.client_id, m.thread_id, m.sender_id, u.username::text as sender_username, \
            u.display_name as sender_display_name, u.avatar_url as sender_avatar_url, m.payload, m.warning, \
            m.created_at, m.edited_at, m.deleted_at, m.content, m.has_attachments and m.deleted_at is null as has_attachments, \
            (select json_object_agg(r.emoji, r.users) from ( \
              select emoji, json_agg(user_id order by user_id) as users from trade_thread_reactions \
              where message_id = m.id group by emoji order by emoji) r) as reactions, \
            (select json_agg(%s order by a.place, a.id) from trade_thread_attachments a \
              where a.message_id = m.id and a.purged_at is null and m.deleted_at is null) as attachments, %s"""
                    .formatted(Attachment.JSON, CardEmbed.COLUMNS);

    static final String FROM =
            """
             from trade_thread_messages m left join users u on u.id = m.sender_id \
            left join cards c on c.id = m.card_id and m.deleted_at is null""";

    /** Reads {@link #COLUMNS}. */
    static ThreadMessage of(Row row) {
        return new ThreadMessage(
                row.getLong("id"),
                row.getInteger("seq"),
                row.getUUID("client_id"),
                row.getLong("thread_id"),
                row.getLong("sender_id"),
                row.getString("sender_username"),
                row.getString("sender_display_name"),
                row.getString("sender_avatar_url"),
                row.getString("content"),
                row.getLong("card_id") == null ? null : CardEmbed.of(row),
                row.getBoolean("has_attachments"),
                json(row, "attachments", ATTACHMENTS, List.of()),
                json(row, "reactions", REACTIONS, Map.of()),
                row.getOffsetDateTime("created_at").toInstant(),
                Times.instant(row, "edited_at"),
                Times.instant(row, "deleted_at"),
                row.getLong("sender_id") == null,
                row.getJsonObject("payload"),
                row.getString("warning"));
    }

    private static <T> T json(Row row, String column, TypeReference<T> type, T none) {
        Object value = row.getValue(column);
        return value == null ? none : Json.read(value.toString(), type);
    }
}
