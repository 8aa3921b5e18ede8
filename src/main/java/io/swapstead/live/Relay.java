package io.swapstead.live;

import io.swapstead.core.Limits;
import io.swapstead.live.Signal.Kind;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.VertxInternal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries signals to the nodes that hold the sockets: one clustered address for each node, signals in batches. Best effort, as
 * the bus is; a feed notices what was lost.
 */
final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final Vertx vertx;
    private final Context home;
    private final String self;
    private final Consumer<List<Signal>> here;
    private List<Signal> gathered = new ArrayList<>();
    private boolean scheduled;
    private long sentAt;
    private @org.jspecify.annotations.Nullable Registry registry;

    /**
     * @param here takes every signal, this node's own and others', in batches
     */
    Relay(Vertx vertx, Consumer<List<Signal>> here) {
        this.vertx = vertx;
        this.home = vertx.getOrCreateContext();
        this.here = here;
        this.self = vertx.isClustered()
                ? ((VertxInternal) vertx).clusterManager().getNodeId()
                : UUID.randomUUID().toString();
    }

    String self() {
        return self;
    }

    /** The context of what this node does once for all its event loops. */
    Context home() {
        return home;
    }

    /** Whether there is no other node now. */
    boolean alone() {
        return others().isEmpty();
    }

    /** Begins to hear other nodes, and to ask the registry when there are many. */
    Future<Void> start(Registry nodesOfUsers) {
        registry = nodesOfUsers;
        return vertx.eventBus()
                .<Buffer>consumer(address(self), batch -> received(batch.body()))
                .completion();
    }

    private void received(Buffer batch) {
        try {
            here.accept(Signal.decode(batch));
        } catch (RuntimeException e) {
            LOG.warn("a batch of signals could not be read", e);
        }
    }

    /** Sends soon: at once when there is little to do, in batches when there is much. */
    void send(Signal signal) {
        synchronized (this) {
            gathered.add(signal);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        home.runOnContext(v -> {
            long wait = sentAt + Limits.RELAY_GATHER.toMillis() - System.nanoTime() / 1_000_000;
            if (wait <= 0) {
                flush();
            } else {
                vertx.setTimer(wait, id -> flush());
            }
        });
    }

    private void flush() {
        List<Signal> signals;
        synchronized (this) {
            signals = gathered;
            gathered = new ArrayList<>();
            scheduled = false;
        }
        sentAt = System.nanoTime() / 1_000_000;
        for (int from = 0; from < signals.size(); from += Limits.RELAY_BATCH) {
            List<Signal> batch = signals.subList(from, Math.min(signals.size(), from + Limits.RELAY_BATCH));
            here.accept(batch);
            List<String> others = others();
            if (others.size() < Limits.RELAY_ALL) {
                transmit(others, batch);
            } else {
                transmitToHolders(others, batch);
            }
        }
    }

    /** What is for one user's sockets goes only where they are; without the registry, everywhere. */
    private void transmitToHolders(List<String> others, List<Signal> batch) {
        Set<Long> users = new HashSet<>();
        batch.stream().filter(Relay::forOneUser).forEach(signal -> users.add(signal.user()));
        java.util.Objects.requireNonNull(registry)
                .read(users)
                .onFailure(away -> transmit(others, batch))
                .onSuccess(holders -> {
                    Map<String, List<Signal>> byNode = new HashMap<>();
                    for (Signal signal : batch) {
                        Map<String, ?> holding = holders.getOrDefault(signal.user(), Map.of());
                        for (String node : others) {
                            if (!forOneUser(signal) || holding.containsKey(node)) {
                                byNode.computeIfAbsent(node, n -> new ArrayList<>())
                                        .add(signal);
                            }
                        }
                    }
                    byNode.forEach((node, signals) -> transmit(List.of(node), signals));
                });
    }

    private static boolean forOneUser(Signal signal) {
        return signal.kind() == Kind.USER;
    }

    private void transmit(List<String> nodes, List<Signal> batch) {
        if (!nodes.isEmpty()) {
            Buffer bytes = Signal.encode(batch);
            nodes.forEach(node -> vertx.eventBus().send(address(node), bytes));
        }
    }

    private List<String> others() {
        if (!vertx.isClustered()) {
            return List.of();
        }
        List<String> others =
                new ArrayList<>(((VertxInternal) vertx).clusterManager().getNodes());
        others.remove(self);
        return others;
    }

    private static String address(String node) {
        return "live." + node;
    }
}
