package io.swapstead.trades;

import io.vertx.core.Future;
import java.util.Optional;

/** Looks at what people say to each other before it is stored. Whoever keeps order among people comes later in the order of rooms. */
@FunctionalInterface
public interface Screening {
    /** Lets everything pass. */
    Screening NONE = (sender, conversation, content) -> Future.succeededFuture(Optional.empty());

    /**
     * Judges a text.
     *
     * @param conversation {@code trade:ID}, or {@code user:ID} of a recipient outside any trade that is there already
     * @return the warning that it is stored with, {@code soft} or {@code hard}; fails with a Failure to refuse it
     */
    Future<Optional<String>> judge(long senderId, String conversation, String content);
}
