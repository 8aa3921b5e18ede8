package io.swapstead.reputation;

import io.swapstead.core.Failure;
import io.swapstead.core.Text;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a review may be written, and what it may say: pure. */
final class ReviewRule {
    /** From a trade's completion on. */
    static final Duration WINDOW = Duration.ofDays(30);
    /** After this long a review shows whether the other side wrote or not. */
    static final Duration BLIND = Duration.ofDays(14);

    static final int LONGEST = 1000;

    /**
     * The trade that is reviewed.
     *
     * @param completedAt null unless it is completed
     */
    record Trade(long proposer, long recipient, @Nullable Instant completedAt) {
        long other(long party) {
            return party == proposer ? recipient : proposer;
        }
    }

    private ReviewRule() {}

    /** @throws Failure CONFLICT before the trade is completed and after the window */
    static void check(Trade trade, Instant now) {
        Instant completed = trade.completedAt();
        if (completed == null) {
            throw Failure.conflict("A trade can be reviewed once it is completed.");
        }
        if (now.isAfter(completed.plus(WINDOW))) {
            throw Failure.conflict("A trade can be reviewed for 30 days after it is completed.");
        }
    }

    /**
     * A text as it is kept; null when there is nothing in it.
     *
     * @throws Failure INVALID when it is too long
     */
    static @Nullable String text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String kept = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}&&[^\n]]", "")
                .strip();
        if (Text.length(kept) > LONGEST) {
            throw Failure.invalid("text", "must have at most 1000 characters");
        }
        return kept.isEmpty() ? null : kept;
    }
}
