package io.swapstead.live;

import io.netty.buffer.ByteBuf;
import io.swapstead.core.Caller;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One browser tab: who is behind it, what it registered, and its messages, handled one after the other. */
final class Socket {
    /** What can be registered. */
    enum Address {
        USER,
        PUBLIC,
        MODERATION
    }

    private final Hub hub;
    private final Wire wire;
    private final String peer;
    private final Feed feed;
    private final Set<Address> registered = EnumSet.noneOf(Address.class);
    private final long openedAt;
    private @Nullable Caller caller;
    private int tokenHash;
    private long heardAt;
    private long windowAt;
    private int frames;
    private int registrations;
    private @Nullable Queue<String> waiting;
    private @Nullable Watching watching;

    /** Where the hub keeps this among its sockets. */
    int index = -1;

    Socket(Hub hub, Wire wire, String peer) {
        this.hub = hub;
        this.wire = wire;
        this.peer = peer;
        this.feed = new Feed(hub, this);
        this.openedAt = System.currentTimeMillis();
        this.heardAt = hub.millis();
        this.windowAt = heardAt;
    }

    Hub hub() {
        return hub;
    }

    String peer() {
        return peer;
    }

    Feed feed() {
        return feed;
    }

    Framing framing() {
        return wire.framing();
    }

    /** Whether it takes part no longer. */
    boolean closing() {
        return wire.closing();
    }

    boolean signedIn() {
        return caller != null;
    }

    /** Who is behind it; only of a socket that has signed in. */
    Caller caller() {
        return Objects.requireNonNull(caller);
    }

    /** Says who is behind it, now or anew. */
    void signIn(Caller as, int hashOfToken) {
        caller = as;
        tokenHash = hashOfToken;
        if (!as.role().atLeast(Caller.Role.MODERATOR)) {
            registered.remove(Address.MODERATION);
        }
    }

    /** The same session with another rank. */
    void role(Caller as) {
        signIn(as, tokenHash);
    }

    long openedAt() {
        return openedAt;
    }

    /** Whether this token was the last one presented. */
    boolean knows(int hashOfToken) {
        return caller != null && tokenHash == hashOfToken;
    }

    /** True for the first registration of the address. */
    boolean register(Address address) {
        return registered.add(address);
    }

    boolean unregister(Address address) {
        return registered.remove(address);
    }

    boolean registered(Address address) {
        return registered.contains(address);
    }

    @Nullable
    Watching watching() {
        return watching;
    }

    void watching(Watching those) {
        watching = those;
    }

    /** Counts a frame; false when there were too many. */
    boolean heard() {
        heardAt = hub.millis();
        if (heardAt - windowAt >= Limits.SOCKET_WINDOW.toMillis()) {
            windowAt = heardAt;
            frames = 0;
            registrations = 0;
        }
        return ++frames <= Limits.SOCKET_FRAMES;
    }

    /** Counts a registration; false when there were too many. */
    boolean mayRegister() {
        return ++registrations <= Limits.SOCKET_REGISTRATIONS;
    }

    /** The reason to end it now, if there is one. */
    @Nullable
    CloseCode overdue() {
        long now = hub.millis();
        if (caller == null) {
            return System.currentTimeMillis() - openedAt >= Limits.SOCKET_SIGN_IN.toMillis()
                    ? CloseCode.SIGNED_OUT
                    : null;
        }
        if (!caller.expires().isAfter(hub.now())) {
            return CloseCode.SIGNED_OUT;
        }
        return now - heardAt >= Limits.SOCKET_SILENCE.toMillis() ? CloseCode.SILENT : null;
    }

    /** Takes a frame's text: its messages wait for those before them. */
    void message(String text) {
        boolean working = waiting != null;
        if (waiting == null) {
            waiting = new ArrayDeque<>(2);
        }
        try {
            boolean first = true;
            for (String message : framing().unwrap(text)) {
                if (!first && !heard()) {
                    close(CloseCode.FLOOD);
                    return;
                }
                first = false;
                waiting.add(message);
            }
        } catch (Failure notFramed) {
            send(Bridge.error("invalid_json"));
        }
        if (!working) {
            hub.run(this::work);
        }
    }

    private void work() {
        while (waiting != null) {
            String next = closing() ? null : waiting.poll();
            if (next == null) {
                waiting = null;
                return;
            }
            Future<Void> handled = hub.bridge().handle(this, next);
            if (!handled.isComplete()) {
                handled.onComplete(done -> hub.run(this::work));
                return;
            }
        }
    }

    void send(String message) {
        wire.send(message);
    }

    void write(ByteBuf frame) {
        wire.write(frame);
    }

    /** Whether what was written has left. */
    boolean idle() {
        return wire.idle();
    }

    void close(CloseCode code) {
        wire.close(code);
    }
}
