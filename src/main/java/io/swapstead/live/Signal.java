package io.swapstead.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swapstead.core.Json;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something for sockets, wherever they are.
 *
 * @param user whom it is for or about; 0 when it is for all
 * @param seq place in the user's stream; 0 for what is not stored
 * @param epoch of that stream; empty for what is not stored
 * @param body an envelope's JSON, or what the kind says
 */
record Signal(Kind kind, long user, long seq, String epoch, String body) {
    /** Who hears it. */
    enum Kind {
        /** The user's own sockets. */
        USER,
        /** Everyone who watches the user. */
        WATCHERS,
        /** Everyone who registered for platform notices. */
        PUBLIC,
        /** Moderators. */
        MODERATION,
        /** The user's own sockets, which end; the body is the name of a {@link CloseCode}. */
        CLOSE,
        /** The user's oldest socket of the node that the body names, which ends: there are too many. */
        CROWDED,
        /** Every node: the user's presence, or who may see it, is no longer what it was. */
        PRESENCE
    }

    /** The line before the body; what another version adds is skipped. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    private record Head(@Nullable String kind, long user, long seq, @Nullable String epoch) {}

    static Signal of(Kind kind, long user, String body) {
        return new Signal(kind, user, 0, "", body);
    }

    /** Two lines each, so that bodies pass through unread. */
    static Buffer encode(List<Signal> signals) {
        Buffer lines = Buffer.buffer(signals.size() * 512);
        for (Signal signal : signals) {
            Head head = new Head(signal.kind.name(), signal.user, signal.seq, signal.epoch);
            lines.appendBuffer(Json.bytes(head)).appendByte((byte) '\n');
            lines.appendString(signal.body).appendByte((byte) '\n');
        }
        return lines;
    }

    static List<Signal> decode(Buffer lines) {
        List<Signal> signals = new ArrayList<>();
        String[] parts = lines.toString().split("\n", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            Head head = Json.read(Buffer.buffer(parts[i]), Head.class);
            String body = parts[i + 1];
            kind(head)
                    .ifPresent(kind -> signals.add(
                            new Signal(kind, head.user, head.seq, head.epoch == null ? "" : head.epoch, body)));
        }
        return signals;
    }

    private static Optional<Kind> kind(Head head) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(head.kind)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
