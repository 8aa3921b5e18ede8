package io.swapstead.trades;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one side sends the other.
 *
 * @param due whether this side gives anything
 * @param sentAt when its sender said that it was on its way
 * @param receivedAt when the other said that it had come
 */
record Parcel(boolean due, @Nullable Instant sentAt, @Nullable Instant receivedAt) {
    boolean sent() {
        return sentAt != null;
    }

    /** Nothing is to be waited for: it has come, or there is none. */
    boolean settled() {
        return !due || receivedAt != null;
    }

    /** It is on its way, or there is none. */
    boolean underWay() {
        return !due || sent();
    }

    /** It was on its way by then, or there is none. */
    boolean underWaySince(Instant time) {
        return !due || (sentAt != null && !sentAt.isAfter(time));
    }
}
