package io.swapstead.events;

import io.swapstead.bus.Bus;
import io.swapstead.core.Limits;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps again and again: at once while there is more, when the log is said to have grown, and by itself now and then. */
final class Walk {
    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

    private final Vertx vertx;
    private final String name;
    private final Supplier<Future<Integer>> step;
    private final int full;
    private boolean walking;
    private boolean again;
    private boolean stopped;
    private long timer;

    /**
     * @param step takes one batch and answers how many events it held
     * @param full the size of a batch behind which there is probably another
     */
    Walk(Vertx vertx, String name, int full, Supplier<Future<Integer>> step) {
        this.vertx = vertx;
        this.name = name;
        this.full = full;
        this.step = step;
    }

    /** Starts on the calling context, where all steps run. */
    Future<Void> start(Bus bus) {
        Context context = vertx.getOrCreateContext();
        timer = vertx.setPeriodic(Limits.FOLLOWER_POLL.toMillis(), id -> walk());
        return bus.hear(EventLog.GREW, (JsonObject hint) -> context.runOnContext(v -> walk()));
    }

    void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    /** Steps now, or once more after the step that is under way. */
    void walk() {
        if (walking || stopped) {
            again = true;
            return;
        }
        walking = true;
        again = false;
        step.get().onComplete(result -> {
            walking = false;
            if (result.failed()) {
                complain(result.cause());
            } else if (result.result() >= full || again) {
                walk();
            }
        });
    }

    private void complain(Throwable cause) {
        if (!stopped) { // what a step under way finds closed at the end is no news
            LOG.warn("{} could not walk on: {}", name, cause.toString());
        }
    }
}
