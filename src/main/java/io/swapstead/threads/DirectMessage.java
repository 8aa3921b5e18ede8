package io.swapstead.threads;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message between two people, outside any trade.
 *
 * @param id also its place: later ones have greater ids
 * @param content null when it is gone
 * @param warning null, or why its text may be trouble: soft, hard
 */
public record DirectMessage(
        long id,
        UUID clientId,
        long senderId,
        long recipientId,
        @Nullable String content,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable Instant deletedAt,
        @Nullable String warning) {
    /** What a statement selects so that {@link #of} can read it, over {@code m}. */
    static final String COLUMNS =
            "m.id, m.client_id, m.sender_id, m.recipient_id, m.content, m.created_at, m.read_at, m.deleted_at, m.warning";

    /** Reads {@link #COLUMNS}. */
    static DirectMessage of(Row row) {
        return new DirectMessage(
                row.getLong("id"),
                row.getUUID("client_id"),
                row.getLong("sender_id"),
                row.getLong("recipient_id"),
                row.getString("content"),
                row.getOffsetDateTime("created_at").toInstant(),
                Times.instant(row, "read_at"),
                Times.instant(row, "deleted_at"),
                row.getString("warning"));
    }
}
