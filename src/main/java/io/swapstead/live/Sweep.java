package io.swapstead.live;

import io.swapstead.core.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits every socket of a hub once a second: deadlines, and whether its session still stands; now and then its stream. */
final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int TICKS = 4;
    private static final long TICK_MILLIS = 1_000 / TICKS;

    /** How often streams and watched users are compared with the truth, in ticks: what was lost is noticed by then. */
    private static final int REVIEW = 5 * TICKS;

    /** Users in one question to the database, so that its answer does not hold up the event loop. */
    private static final int HEADS = 1_000;

    /** While it cannot be told whether sessions still stand, asking for each socket would only add to the trouble. */
    private static final long TRUST_MILLIS = 1_000;

    private final Hub hub;
    private final Node node;
    private long timer;
    private int tick;
    private int next;
    private long trustUntil;

    Sweep(Hub hub, Node node) {
        this.hub = hub;
        this.node = node;
    }

    /** Begins on the calling context. */
    void start() {
        timer = node.vertx().setPeriodic(TICK_MILLIS, id -> tick());
    }

    void stop() {
        node.vertx().cancelTimer(timer);
    }

    private void tick() {
        tick++;
        List<Socket> sockets = hub.roster().all();
        int share = sockets.size() / TICKS + 1;
        for (int i = 0; i < share && !sockets.isEmpty(); i++) {
            next = next >= sockets.size() ? 0 : next;
            visit(sockets.get(next++));
        }
        hub.watches().tell();
        if (tick % REVIEW == 0) {
            hub.watches().review();
            compareHeads(hub.roster().users());
        }
    }

    private void visit(Socket socket) {
        CloseCode overdue = socket.overdue();
        if (overdue != null) {
            socket.close(overdue);
        } else if (socket.signedIn() && !socket.closing() && trustUntil <= hub.millis()) {
            hub.recheck(socket).onFailure(error -> {
                if (error instanceof Failure failure && failure.kind() == Failure.Kind.UNAVAILABLE) {
                    trustUntil = hub.millis() + TRUST_MILLIS;
                }
            });
        }
    }

    private void compareHeads(Set<Long> users) {
        Set<Long> chunk = new HashSet<>();
        for (Long user : users) {
            chunk.add(user);
            if (chunk.size() == HEADS) {
                compare(chunk);
                chunk = new HashSet<>();
            }
        }
        if (!chunk.isEmpty()) {
            compare(chunk);
        }
    }

    private void compare(Set<Long> users) {
        node.stream()
                .heads(node.db().sql(), users)
                .onSuccess(heads -> heads.forEach(this::compare))
                .onFailure(error -> LOG.debug("streams could not be compared: {}", error.toString()));
    }

    private void compare(long user, Live.Position head) {
        for (Socket socket : Set.copyOf(hub.roster().of(user))) {
            if (socket.registered(Socket.Address.USER)) {
                socket.feed().head(head);
            }
        }
    }
}
