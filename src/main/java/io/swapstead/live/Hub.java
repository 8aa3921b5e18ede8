package io.swapstead.live;

import io.netty.buffer.ByteBufAllocator;
import io.swapstead.core.Caller;
import io.swapstead.core.Failure;
import io.swapstead.live.Socket.Address;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One event loop's part of the bridge: takes its sockets in, and brings them what they may hear. A browser costs its node an entry
 * in the roster, and the cluster nothing.
 */
public final class Hub {
    private final Node node;
    private final Context context;
    private final Bridge bridge;
    private final Watches watches;
    private final Sweep sweep;
    private final Backlog backlog;
    private final Roster roster = new Roster();
    private List<Wire> dirty = new ArrayList<>();
    private volatile boolean draining;

    Hub(Node node, Context context) {
        this.node = node;
        this.context = context;
        this.bridge = new Bridge(this, node.authority(), node.commands());
        this.watches = new Watches(this, node.presence(), node.visibility());
        this.sweep = new Sweep(this, node);
        this.backlog = new Backlog(node);
        context.runOnContext(v -> sweep.start());
    }

    /**
     * Takes a request below {@code /eventbus}: a WebSocket handshake, raw or SockJS's, or SockJS's question what there is.
     *
     * @throws Failure NOT_FOUND for every other transport, INVALID for a broken handshake, FORBIDDEN for a foreign page,
     *     LIMITED for too many from one address, UNAVAILABLE while the node is leaving
     */
    public void upgrade(HttpServerRequest request) {
        String path = Objects.requireNonNullElse(request.path(), "");
        if (Upgrade.isInfo(path)) {
            Upgrade.info(request);
            return;
        }
        Framing framing = Upgrade.framing(path).orElseThrow(() -> Failure.notFound("transport"));
        String key = Upgrade.key(request);
        if (draining) {
            throw Failure.unavailable("This node is leaving.", 1);
        }
        Wire wire = new Wire(this, framing, node.visitors().enter(request));
        roster.add(wire.socket());
        Upgrade.accept(request, key, wire);
    }

    // --- what a socket asks for

    void signIn(Socket socket, Caller caller, int tokenHash) {
        boolean first = !socket.signedIn();
        socket.signIn(caller, tokenHash);
        if (first) {
            roster.own(socket);
            node.attendance().opened(socket);
        }
        roster.forgetWhatIsDenied(socket);
    }

    /** Whether the session still stands; draws the conclusions when it does not, and fails then. */
    Future<Void> recheck(Socket socket) {
        return Future.succeededFuture(socket.caller())
                .compose(node.authority()::recheck)
                .compose(now -> {
                    if (now.standing() != Caller.Standing.GOOD) {
                        return Future.<Void>failedFuture(Failure.forbidden("This account is suspended or banned."));
                    }
                    if (now.role() != socket.caller().role()) {
                        socket.role(now);
                        roster.forgetWhatIsDenied(socket);
                    }
                    return Future.<Void>succeededFuture();
                })
                .onFailure(error -> {
                    if (error instanceof Failure failure && failure.kind() == Failure.Kind.FORBIDDEN) {
                        socket.close(CloseCode.BARRED);
                    } else if (error instanceof Failure failure && failure.kind() == Failure.Kind.UNAUTHENTICATED) {
                        socket.close(CloseCode.SIGNED_OUT);
                    }
                });
    }

    /** A socket takes part no longer; its place is given up once what is under way is done. */
    void leave(Socket socket) {
        run(() -> remove(socket));
    }

    private void remove(Socket socket) {
        if (roster.remove(socket)) {
            watches.forget(socket);
            if (socket.signedIn()) {
                node.attendance().closed(socket);
            }
        }
    }

    /** The connection of a socket has ended. */
    void gone(Socket socket) {
        node.visitors().left(socket.peer());
    }

    // --- what the node wants of its sockets

    void deliver(List<Signal> signals) {
        for (Signal signal : signals) {
            switch (signal.kind()) {
                case USER -> toUser(signal);
                case PUBLIC -> toBoard(Address.PUBLIC, signal);
                case MODERATION -> toBoard(Address.MODERATION, signal);
                case WATCHERS -> watches.event(signal.user(), signal.body());
                case PRESENCE -> watches.changed(signal.user());
                case CLOSE -> close(signal);
                case CROWDED -> {
                    // for the node, not for its hubs
                }
            }
        }
    }

    private void toUser(Signal signal) {
        Set<Socket> own = roster.of(signal.user());
        if (!own.isEmpty()) {
            Frame frame = frame(signal);
            for (Socket socket : own) {
                if (socket.registered(Address.USER)) {
                    socket.feed().offer(signal, frame);
                }
            }
            frame.release();
        }
    }

    private void toBoard(Address address, Signal signal) {
        Set<Socket> board = roster.board(address);
        if (!board.isEmpty()) {
            Frame frame = frame(signal);
            for (Socket socket : board) {
                socket.write(frame.bytes(socket.framing()));
            }
            frame.release();
        }
    }

    private void close(Signal signal) {
        CloseCode code = CloseCode.valueOf(signal.body());
        roster.of(signal.user()).forEach(socket -> socket.close(code));
    }

    Frame frame(Signal signal) {
        String address =
                switch (signal.kind()) {
                    case PUBLIC -> "public";
                    case MODERATION -> "moderation";
                    default -> "user." + signal.user();
                };
        return new Frame(ByteBufAllocator.DEFAULT, Frame.message(address, signal.body()));
    }

    /** An envelope as the bridge brings it to the socket's own user. */
    String event(Socket socket, String envelope) {
        return Frame.message("user." + socket.caller().userId(), envelope);
    }

    /** Closes some of the sockets because the node is leaving; answers how many are left. */
    Future<Integer> drain(int batch) {
        draining = true;
        return Future.future(done -> run(() -> {
            List<Socket> open =
                    roster.all().stream().filter(socket -> !socket.closing()).toList();
            open.stream().limit(batch).forEach(socket -> socket.close(CloseCode.MOVING));
            done.succeed(Math.max(0, open.size() - batch));
        }));
    }

    void stop() {
        sweep.stop();
    }

    // --- the event loop

    /** Flushes a wire when this turn of the event loop ends. */
    void flushLater(Wire wire) {
        if (dirty.isEmpty()) {
            run(() -> {
                List<Wire> written = dirty;
                dirty = new ArrayList<>();
                written.forEach(Wire::flush);
            });
        }
        dirty.add(wire);
    }

    void run(Runnable action) {
        context.runOnContext(v -> action.run());
    }

    void later(long millis, Runnable action) {
        node.vertx().setTimer(millis, id -> action.run());
    }

    /** The machine's time, for durations. */
    long millis() {
        return System.nanoTime() / 1_000_000;
    }

    /** The product's time. */
    Instant now() {
        return node.clock().now();
    }

    Bridge bridge() {
        return bridge;
    }

    Backlog backlog() {
        return backlog;
    }

    Watches watches() {
        return watches;
    }

    Roster roster() {
        return roster;
    }
}
