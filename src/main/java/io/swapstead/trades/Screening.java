package io.swapstead.threads;

import io.vertx.core.Future;
import java.util.Optional;

/** Looks at a text before it is stored. Whoever keeps order among people comes later in the order of rooms. */
@FunctionalInterface
public interface Screening {
    /** Lets everything pass. */
    Screening NONE = (sender, conversation, content) -> Future.succeededFuture(Optional.empty());

    /**
     * Judges a text.
     *
     * @param conversation {@code trade:ID}, or {@code user:ID} of a direct message's recipient
     * @return the warning that it is stored with, {@code soft} or {@code hard}; fails with a Failure to refuse it
     */
    Future<Optional<String>> judge(long senderId, String conversation, String content);
}
