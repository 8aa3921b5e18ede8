package io.swapstead.collections;

/** Why a row cannot be taken; it becomes a {@link Rejection}. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    final String reason;

    Unreadable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }
}
