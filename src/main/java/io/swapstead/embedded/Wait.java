package io.swapstead.embedded;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for other processes, which cannot tell us when they are done. */
final class Wait {
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private Wait() {}

    /** Whether the condition came true in time; false at once when the thread is interrupted. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return true;
    }
}
