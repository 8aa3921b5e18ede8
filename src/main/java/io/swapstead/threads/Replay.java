package io.swapstead.threads;

import io.swapstead.core.Failure;
import java.util.Objects;
import java.util.Set;

/** A message that was sent before: the same again gets the first answer, another under its name does not pass. */
final class Replay {
    private Replay() {}

    /** @throws Failure CONFLICT when it is not the same message */
    static Threads.Sent of(Draft draft, SendSql.Earlier earlier) {
        boolean same = Objects.equals(earlier.message().senderId(), draft.senderId())
                && Objects.equals(earlier.firstContent(), draft.content())
                && Objects.equals(earlier.cardId(), draft.cardId())
                && Set.copyOf(earlier.photos()).equals(Set.copyOf(draft.attachmentIds()));
        if (!same) {
            throw Failure.conflict("This client_id was used for another message.")
                    .field("client_id", "was used for another message");
        }
        return new Threads.Sent(earlier.message(), true);
    }
}
