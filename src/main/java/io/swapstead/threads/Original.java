package io.swapstead.threads;

import io.swapstead.core.Failure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a message may be changed, and by whom.
 *
 * @param senderId null for a system message
 */
record Original(long id, int seq, @Nullable Long senderId, Instant createdAt, boolean deleted, boolean reported) {
    private static final Duration REGRET = Duration.ofMinutes(5);

    /** @throws Failure FORBIDDEN for another's message, CONFLICT when it is too late */
    void requireChangeable(long userId, Instant now) {
        if (senderId == null || senderId != userId) {
            throw Failure.forbidden("Only your own messages can be changed.");
        }
        // A report is no secret worth a lie, but neither is it told: both answer alike.
        if (deleted || reported || now.isAfter(createdAt.plus(REGRET))) {
            throw Failure.conflict("This message can no longer be changed.").with("reason", "too_late");
        }
    }

    /** @throws Failure CONFLICT when nothing is left to react to */
    void requireShown() {
        if (deleted) {
            throw Failure.conflict("This message was deleted.").with("reason", "deleted");
        }
    }

    /** @throws Failure IMPOSSIBLE for what nobody can be blamed for, or oneself */
    void requireReportable(long userId) {
        if (senderId == null || senderId == userId) {
            throw new Failure(Failure.Kind.IMPOSSIBLE, "Only another trader's message can be reported.");
        }
    }
}
