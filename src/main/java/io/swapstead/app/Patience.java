package io.swapstead.app;

import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Tries a step of a start again while the database is slow: where many nodes start at once, on a machine with little to spare,
 * the first questions of a cold node wait longer than a request may.
 */
final class Patience {
    private static final long PAUSE_MILLIS = 500;

    private Patience() {}

    /** Fails with what the step failed with, at once or when the patience for a start has run out. */
    static <T> Future<T> with(Vertx vertx, Supplier<Future<T>> step) {
        return until(vertx, step, System.nanoTime() + Limits.DB_START.toNanos());
    }

    private static <T> Future<T> until(Vertx vertx, Supplier<Future<T>> step, long deadline) {
        return step.get()
                .recover(error -> error instanceof Failure failure
                                && failure.kind() == Failure.Kind.UNAVAILABLE
                                && System.nanoTime() < deadline
                        ? vertx.timer(PAUSE_MILLIS).compose(waited -> until(vertx, step, deadline))
                        : Future.failedFuture(error));
    }
}
