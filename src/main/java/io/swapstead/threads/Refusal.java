package io.swapstead.threads;

import io.swapstead.core.Failure;

/** Why nothing can be added to a thread, in words. */
final class Refusal {
    private Refusal() {}

    /** For an outcome of {@code send_thread_messages} other than sent and again. */
    static Failure of(String outcome) {
        return switch (outcome) {
            case "unknown" -> Failure.notFound("trade");
            case "archived" -> archived();
            case "ended" -> ended();
            case "card" ->
                new Failure(Failure.Kind.IMPOSSIBLE, "There is no such card.").field("card_id", "names no card");
            default -> throw new IllegalStateException("unknown outcome " + outcome);
        };
    }

    static Failure archived() {
        return Failure.conflict("This thread is archived: it can be read, and nothing more.")
                .with("reason", "archived");
    }

    static Failure ended() {
        return Failure.conflict("You two cannot write to each other any more.").with("reason", "ended");
    }
}
