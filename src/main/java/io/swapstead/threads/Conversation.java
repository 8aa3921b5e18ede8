package io.swapstead.threads;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swapstead.profiles.Person;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thread or the direct messages with somebody, as the inbox lists them.
 *
 * @param kind trade or direct
 * @param user with whom
 * @param status of the trade
 * @param turnUserId whose move it is in the trade
 * @param lastMessage null before the first
 * @param lastMessageAt when something was said last; the thread's age before
 * @param unreadCount what the other said, and what became of the trade, after the own mark; one's own moves do not count
 * @param waits whether something is unread that one wants to hear of
 * @param match the last message that holds what was searched for; null when only the name does, or nothing was searched for
 */
record Conversation(
        String kind,
        @Nullable Long tradeId,
        @Nullable Long threadId,
        Person user,
        @Nullable String status,
        @Nullable Long turnUserId,
        @Nullable Glimpse lastMessage,
        Instant lastMessageAt,
        long unreadCount,
        @Nullable Instant archivedAt,
        boolean muted,
        @Nullable Glimpse match,
        @JsonIgnore boolean waits) {

    /**
     * As much of a message as a list shows.
     *
     * @param seq its place in a thread; null for a direct message
     * @param payload what a system message says
     */
    record Glimpse(
            long id,
            @Nullable Integer seq,
            @Nullable Long senderId,
            @Nullable String content,
            @Nullable String cardName,
            boolean hasAttachments,
            boolean isSystemMessage,
            @Nullable JsonObject payload,
            Instant createdAt,
            @Nullable Instant deletedAt) {
        static @Nullable Glimpse of(Row row, String prefix) {
            if (row.getLong(prefix + "id") == null) {
                return null;
            }
            return new Glimpse(
                    row.getLong(prefix + "id"),
                    row.getInteger(prefix + "seq"),
                    row.getLong(prefix + "sender_id"),
                    row.getString(prefix + "content"),
                    row.getString(prefix + "card_name"),
                    row.getBoolean(prefix + "has_attachments"),
                    row.getLong(prefix + "sender_id") == null,
                    row.getJsonObject(prefix + "payload"),
                    row.getOffsetDateTime(prefix + "created_at").toInstant(),
                    Times.instant(row, prefix + "deleted_at"));
        }
    }

    /** Where it stands in the list: 1 while it waits, microseconds, 0 for a thread and 1 for direct messages, the trade or the person. */
    long[] place() {
        long micros = lastMessageAt.getEpochSecond() * 1_000_000 + lastMessageAt.getNano() / 1000;
        return new long[] {
            waits ? 1 : 0,
            micros,
            tradeId == null ? 1 : 0,
            Optional.ofNullable(tradeId).orElse(user.id())
        };
    }

    static Conversation of(Row row) {
        return new Conversation(
                row.getString("kind"),
                row.getLong("trade_id"),
                row.getLong("thread_id"),
                Person.of(row.getJsonObject("person")),
                row.getString("status"),
                row.getLong("turn_user_id"),
                Glimpse.of(row, "last_"),
                row.getOffsetDateTime("at").toInstant(),
                row.getLong("unread_count"),
                Times.instant(row, "archived_at"),
                row.getBoolean("muted"),
                Glimpse.of(row, "match_"),
                row.getBoolean("waits"));
    }
}
