package io.swapstead.embedded;

/** An embedded server cannot be had; the message says to a person why, and what to do about it. */
public class EmbeddedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedException(String message) {
        super(message);
    }

    EmbeddedException(String message, Throwable cause) {
        super(message, cause);
    }
}
