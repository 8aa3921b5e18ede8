package io.swapstead.app;

/** A command cannot go on; the message says why and what to do. */
final class Explained extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exit;

    private Explained(String message, int exit) {
        super(message, null, false, false);
        this.exit = exit;
    }

    /** What was asked makes no sense: exit code 2. */
    static Explained badInput(String message) {
        return new Explained(message, 2);
    }

    /** It makes sense but does not work now: exit code 1. */
    static Explained failed(String message) {
        return new Explained(message, 1);
    }

    int exit() {
        return exit;
    }
}
