package io.swapstead.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * A bridge message as a WebSocket text frame, encoded once for each framing: every socket is given the same bytes, retained.
 * Used on one event loop and released by it.
 */
final class Frame {
    private static final int TEXT = 0x81;

    private final ByteBufAllocator alloc;
    private final String message;
    private @Nullable ByteBuf raw;
    private @Nullable ByteBuf sockjs;

    Frame(ByteBufAllocator alloc, String message) {
        this.alloc = alloc;
        this.message = message;
    }

    /** An event on an address, as the bridge brings it. */
    static String message(String address, String body) {
        return "{\"type\":\"rec\",\"address\":\"" + address + "\",\"body\":" + body + "}";
    }

    /** The frame's bytes, for the caller to write or release. */
    ByteBuf bytes(Framing framing) {
        ByteBuf bytes = framing == Framing.RAW ? raw : sockjs;
        if (bytes == null) {
            bytes = encode(alloc, framing.wrap(message));
            if (framing == Framing.RAW) {
                raw = bytes;
            } else {
                sockjs = bytes;
            }
        }
        return bytes.retainedDuplicate();
    }

    void release() {
        ReferenceCountUtil.release(raw);
        ReferenceCountUtil.release(sockjs);
    }

    /** A final text frame as RFC 6455 lays it out, unmasked as a server's are. */
    static ByteBuf encode(ByteBufAllocator alloc, String text) {
        int length = ByteBufUtil.utf8Bytes(text);
        ByteBuf frame = alloc.directBuffer(length + 10);
        frame.writeByte(TEXT);
        if (length < 126) {
            frame.writeByte(length);
        } else if (length < 1 << 16) {
            frame.writeByte(126).writeShort(length);
        } else {
            frame.writeByte(127).writeLong(length);
        }
        ByteBufUtil.reserveAndWriteUtf8(frame, text, length);
        return frame;
    }
}
