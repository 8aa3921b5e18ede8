package io.swapstead.trades;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one side has sent, or handed over.
 *
 * @param receivedAt when the other confirmed it
 */
public record Shipment(
        long id,
        long senderId,
        @Nullable String carrier,
        @Nullable String tracking,
        boolean inPerson,
        Instant shippedAt,
        @Nullable Instant receivedAt) {}
