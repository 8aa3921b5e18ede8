package io.swapstead.live;

import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A user's stream as one socket receives it: in order, without a gap, without a repeat. Signals may be lost, doubled or late; a
 * number that does not follow makes this read what lies between from the database, and newer signals wait meanwhile.
 */
final class Feed {
    private static final long UNKNOWN = -1;

    /** So many replayed events are written before it is asked whether the reader keeps up. */
    private static final int STRIDE = 50;

    private static final long DRAIN_MILLIS = 20;

    /** The database is away: so long a gap waits before it is asked for again, while all that is newer is held. */
    private static final long PAUSE_MILLIS = 500;

    private final Hub hub;
    private final Socket socket;
    private String epoch = "";
    private long seen = UNKNOWN;
    /** Whether {@link #seen} was only read from the database, so that what it counts may still be under way. */
    private boolean guessed;

    private @Nullable Queue<Signal> held;
    private int heldBytes;

    Feed(Hub hub, Socket socket) {
        this.hub = hub;
        this.socket = socket;
    }

    /** Takes a signal for this user. */
    void offer(Signal signal, Frame frame) {
        if (held != null) {
            hold(signal);
        } else if (signal.seq() == 0) {
            write(frame);
        } else if (!signal.epoch().equals(epoch) || seen == UNKNOWN) {
            epoch = signal.epoch();
            accept(signal.seq(), frame);
        } else if (signal.seq() == seen + 1) {
            accept(signal.seq(), frame);
        } else if (signal.seq() > seen + 1) {
            held = new ArrayDeque<>();
            hold(signal);
            catchUp(seen, epoch).onFailure(away -> releaseLater());
        } else if (guessed) {
            write(frame);
        }
    }

    /** What the database says: catches up when a signal was lost. */
    void head(Live.Position position) {
        if (held != null) {
            return;
        }
        if (seen == UNKNOWN || !position.epoch().equals(epoch)) {
            epoch = position.epoch();
            seen = position.lastSeq();
            guessed = true;
        } else if (position.lastSeq() > seen) {
            held = new ArrayDeque<>();
            catchUp(seen, epoch).onFailure(away -> releaseLater());
        }
    }

    /** Replays what came after a number that the client knows; newer events follow it. */
    Future<Live.Position> resume(String clientEpoch, long clientSeq) {
        held = held == null ? new ArrayDeque<>() : new ArrayDeque<>(held);
        return catchUp(clientSeq, clientEpoch).onFailure(away -> releaseLater());
    }

    private void accept(long seq, Frame frame) {
        seen = seq;
        guessed = false;
        write(frame);
    }

    private void write(Frame frame) {
        socket.write(frame.bytes(socket.framing()));
    }

    private void hold(Signal signal) {
        heldBytes += signal.body().length();
        Objects.requireNonNull(held).add(signal);
        if (held.size() > Limits.SOCKET_QUEUE || heldBytes > Limits.SOCKET_QUEUE_BYTES) {
            socket.close(CloseCode.SLOW);
        }
    }

    private Future<Live.Position> catchUp(long from, String fromEpoch) {
        long user = socket.caller().userId();
        return hub.backlog().after(user, from).compose(page -> {
            Optional<String> reason = unreplayable(page, from, fromEpoch);
            Future<Void> told = reason.isPresent()
                    ? Future.succeededFuture(resync(page.position(), reason.get()))
                    : hub.backlog().replayable(user, page).compose(this::replay);
            return told.map(done -> {
                epoch = page.position().epoch();
                seen = page.position().lastSeq();
                guessed = false;
                release();
                return page.position();
            });
        });
    }

    /** Why a client that knows this number had better fetch everything anew; empty when it need not. */
    static Optional<String> unreplayable(Stream.Page page, long from, String fromEpoch) {
        Live.Position head = page.position();
        if (!head.epoch().equals(fromEpoch)) {
            return Optional.of("unknown_epoch");
        }
        if (from > head.lastSeq() || from < 0) {
            return Optional.of("ahead");
        }
        if (head.lastSeq() - from > Limits.REPLAY) {
            return Optional.of("too_many");
        }
        boolean whole = page.events().size() == head.lastSeq() - from;
        return whole ? Optional.empty() : Optional.of("expired");
    }

    @SuppressWarnings("NullAway") // Void
    private @Nullable Void resync(Live.Position position, String reason) {
        JsonObject data = new JsonObject()
                .put("epoch", position.epoch())
                .put("last_seq", position.lastSeq())
                .put("reason", reason);
        socket.send(
                hub.event(socket, Envelope.fleeting("resync", hub.now(), data).text()));
        return null;
    }

    private Future<Void> replay(List<Envelope> events) {
        Promise<Void> done = Promise.promise();
        stride(events.iterator(), done);
        return done.future();
    }

    private void stride(Iterator<Envelope> events, Promise<Void> done) {
        for (int i = 0; i < STRIDE && events.hasNext(); i++) {
            socket.send(hub.event(socket, events.next().text()));
        }
        if (!events.hasNext() || socket.closing()) {
            done.complete();
        } else {
            whenIdle(() -> stride(events, done));
        }
    }

    private void whenIdle(Runnable next) {
        hub.later(DRAIN_MILLIS, () -> {
            if (socket.idle() || socket.closing()) {
                next.run();
            } else {
                whenIdle(next);
            }
        });
    }

    /** Unless something else has begun to catch up by then. */
    private void releaseLater() {
        Queue<Signal> waiting = held;
        hub.later(PAUSE_MILLIS, () -> {
            if (held == waiting) {
                release();
            }
        });
    }

    /** Lets what waited follow, in its order. */
    private void release() {
        Queue<Signal> waiting = held == null ? new ArrayDeque<>() : held;
        held = null;
        heldBytes = 0;
        for (Signal signal : waiting) {
            Frame frame = hub.frame(signal);
            offer(signal, frame);
            frame.release();
        }
    }
}
