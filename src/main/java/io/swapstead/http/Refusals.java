package io.swapstead.http;

import io.vertx.core.Future;

/** Hears of privileged calls that were turned away before any feature saw them. Whoever keeps the log comes later in the order of rooms. */
@FunctionalInterface
public interface Refusals {
    /**
     * Notes that somebody tried what is not theirs to do, or asked for it wrongly.
     *
     * @param operation its name in the contract
     * @param path below {@code /api}
     * @return completes in any case: who is refused is refused, noted or not
     */
    Future<Void> refused(long userId, String operation, String path, String why);
}
