package io.swapstead.threads;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that every node looks for now and then, one round after the other; rows that are claimed keep nodes apart. */
final class Sweeps {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final Vertx vertx;

    Sweeps(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Begins a round so long after the one before has ended. */
    void every(long millis, String name, Supplier<? extends Future<?>> round) {
        vertx.setTimer(millis, id -> begin(round).onComplete(ended -> {
            if (ended.failed()) {
                LOG.warn("{} did not get through: {}", name, String.valueOf(ended.cause()));
            }
            every(millis, name, round);
        }));
    }

    private static Future<?> begin(Supplier<? extends Future<?>> round) {
        try {
            return round.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }
}
