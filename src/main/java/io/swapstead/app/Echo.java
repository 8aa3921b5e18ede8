package io.swapstead.app;

import io.swapstead.bus.Bus;
import io.swapstead.bus.Topic;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the bus carries what nodes tell all: each says its name now and then, and expects to hear its own and those of all who
 * live. After crashes a cluster may count its members rightly and still have lost who listens where.
 */
final class Echo {
    private static final Logger LOG = LoggerFactory.getLogger(Echo.class);
    private static final Topic<JsonObject> HERE = new Topic<>("app.here", JsonObject.class);
    private static final long CALL_MILLIS = 10_000;
    /** Two calls may be lost, or late on a busy machine. */
    private static final long SILENCE_NANOS = 35_000_000_000L;

    private final Vertx vertx;
    private final Bus bus;
    private final String self;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private volatile Set<String> silent = Set.of();

    Echo(Vertx vertx, Bus bus, String self) {
        this.vertx = vertx;
        this.bus = bus;
        this.self = self;
    }

    /** Begins to call and to hear. */
    void start() {
        heard.put(self, System.nanoTime());
        bus.hear(HERE, here -> heard.put(here.getString("node"), System.nanoTime()))
                .onSuccess(hearing -> vertx.setPeriodic(
                        0, CALL_MILLIS, timer -> bus.publish(HERE, new JsonObject().put("node", self))));
    }

    /**
     * Compares what was heard with who lives.
     *
     * @param settled the other nodes that have lived for longer than a call may be late
     */
    void expect(Collection<String> settled) {
        long now = System.nanoTime();
        heard.keySet().removeIf(node -> !node.equals(self) && !settled.contains(node) && quiet(node, now));
        Set<String> missed = new TreeSet<>(settled);
        missed.add(self);
        missed.removeIf(node -> !quiet(node, now));
        if (!missed.equals(silent)) {
            silent = missed;
            if (missed.isEmpty()) {
                LOG.info("the bus brings what all nodes say");
            } else {
                LOG.error("the bus does not bring what these nodes say: {}; this one is {}", missed, self);
            }
        }
    }

    private boolean quiet(String node, long now) {
        Long last = heard.get(node);
        return last == null || now - last > SILENCE_NANOS;
    }

    /** Whether everybody who lives is heard. */
    boolean whole() {
        return silent.isEmpty();
    }
}
