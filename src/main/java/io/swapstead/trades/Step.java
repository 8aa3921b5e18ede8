package io.swapstead.trades;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One change of a trade, decided but not yet stored.
 *
 * @param turnUserId whose move it is from then on; null once the terms are settled
 * @param revision of the terms that hold from then on
 * @param reason a word for why it ended
 * @param faultUserId through whom it failed
 */
record Step(
        Kind kind,
        Status to,
        @Nullable Long turnUserId,
        int revision,
        Instant expiresAt,
        @Nullable Long cancelAskedBy,
        @Nullable String reason,
        @Nullable Long faultUserId) {
    /** What happened; the event's name behind {@code trade.}. */
    enum Kind {
        PROPOSED,
        COUNTERED,
        ACCEPTED,
        DECLINED,
        CANCEL_ASKED,
        CANCELLED,
        EXPIRED,
        INVALIDATED,
        SHIPPED,
        RECEIVED,
        COMPLETED,
        DISPUTED,
        RESOLVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
