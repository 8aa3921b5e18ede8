package io.swapstead.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.swapstead.core.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The transport of one socket: messages in, frames out. Frames are written below any encoder, so that many sockets share the
 * bytes, and leave when the event loop's turn ends, all that is pending in one write.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what became of a write is seen when the channel closes
final class Wire extends ChannelInboundHandlerAdapter {
    private static final byte[] NOTHING = {};

    /** A stalled reader may still collect what it was sent, and the reason, for this long. */
    private static final int LINGER_SECONDS = 30;

    /** What follows a broken frame cannot be understood, not even that the client has read why. */
    private static final int BROKEN_MILLIS = 500;

    private static final int PONG = 0x8a;
    private static final int CLOSE = 0x88;

    private final Hub hub;
    private final Framing framing;
    private final Socket socket;
    private byte[] fragments = NOTHING;
    private boolean dirty;
    private boolean closing;

    @SuppressWarnings("NullAway.Init") // set when the handler joins its pipeline, before anything else happens
    private ChannelHandlerContext context;

    Wire(Hub hub, Framing framing, String peer) {
        this.hub = hub;
        this.framing = framing;
        this.socket = new Socket(hub, this, peer);
    }

    Socket socket() {
        return socket;
    }

    Framing framing() {
        return framing;
    }

    boolean closing() {
        return closing;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        framing.opening().ifPresent(text -> write(Frame.encode(ctx.alloc(), text)));
    }

    /** Adds a frame, which this takes over, to what leaves at the end of the loop's turn; a full socket is closed instead. */
    void write(ByteBuf frame) {
        if (!closing && full(frame)) {
            flush(); // perhaps it was only this turn that wrote so much
            if (full(frame)) {
                close(CloseCode.SLOW);
            }
        }
        if (closing) {
            frame.release();
            return;
        }
        context.write(frame, context.voidPromise());
        if (!dirty) {
            dirty = true;
            hub.flushLater(this);
        }
    }

    private boolean full(ByteBuf frame) {
        ChannelOutboundBuffer queue = context.channel().unsafe().outboundBuffer();
        return queue != null
                && (queue.size() >= Limits.SOCKET_QUEUE
                        || queue.totalPendingWriteBytes() + frame.readableBytes() > Limits.SOCKET_QUEUE_BYTES);
    }

    /** Sends a bridge message to this socket alone. */
    void send(String message) {
        write(Frame.encode(context.alloc(), framing.wrap(message)));
    }

    void flush() {
        dirty = false;
        context.flush();
    }

    /** Whether what was written has left, but for what a few frames make. */
    boolean idle() {
        ChannelOutboundBuffer queue = context.channel().unsafe().outboundBuffer();
        return queue == null || queue.totalPendingWriteBytes() < Limits.SOCKET_QUEUE_BYTES / 8;
    }

    /** Says why, and ends once the client has answered or had time to. */
    void close(CloseCode code) {
        if (closing) {
            return;
        }
        framing.closing(code)
                .ifPresent(text -> context.write(Frame.encode(context.alloc(), text), context.voidPromise()));
        byte[] reason = code.reason.getBytes(StandardCharsets.US_ASCII);
        end(context.alloc()
                .directBuffer(reason.length + 4)
                .writeByte(CLOSE)
                .writeByte(reason.length + 2)
                .writeShort(code.code)
                .writeBytes(reason));
    }

    private void end(ByteBuf closeFrame) {
        closing = true;
        context.writeAndFlush(closeFrame, context.voidPromise());
        ChannelHandlerContext ctx = context;
        ctx.executor().schedule(() -> ctx.close(), LINGER_SECONDS, TimeUnit.SECONDS);
        hub.leave(socket);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (message instanceof WebSocketFrame frame) {
                if (closing) {
                    closeWhenAnswered(frame);
                } else {
                    read(frame);
                }
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void closeWhenAnswered(WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame) {
            context.close();
        }
    }

    private void read(WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            answerClose(close);
        } else if (!socket.heard()) {
            close(CloseCode.FLOOD);
        } else if (frame instanceof PingWebSocketFrame) {
            ByteBuf content = frame.content();
            write(context.alloc()
                    .directBuffer(content.readableBytes() + 2)
                    .writeByte(PONG)
                    .writeByte(content.readableBytes())
                    .writeBytes(content));
        } else if (!(frame instanceof PongWebSocketFrame)) {
            gather(frame);
        }
    }

    private void answerClose(CloseWebSocketFrame close) {
        ByteBuf answer = context.alloc().directBuffer(4);
        int status = close.statusCode();
        if (status < 0) {
            answer.writeByte(CLOSE).writeByte(0);
        } else {
            answer.writeByte(CLOSE).writeByte(2).writeShort(status);
        }
        end(answer);
        context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(io.netty.channel.ChannelFutureListener.CLOSE);
    }

    private void gather(WebSocketFrame frame) {
        byte[] bytes = ByteBufUtil.getBytes(frame.content());
        if (fragments.length + bytes.length > Limits.JSON_BODY) {
            close(CloseCode.TOO_LARGE);
            return;
        }
        if (fragments.length > 0 || !frame.isFinalFragment()) {
            byte[] joined = java.util.Arrays.copyOf(fragments, fragments.length + bytes.length);
            System.arraycopy(bytes, 0, joined, fragments.length, bytes.length);
            bytes = joined;
        }
        fragments = frame.isFinalFragment() ? NOTHING : bytes;
        if (frame.isFinalFragment()) {
            message(bytes);
        }
    }

    private void message(byte[] bytes) {
        try {
            socket.message(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            close(CloseCode.NOT_TEXT);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        lost();
    }

    /** The connection has ended. */
    void lost() {
        closing = true;
        hub.leave(socket);
        hub.gone(socket);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable error) {
        if (error instanceof TooLongFrameException
                || (error.getCause() instanceof TooLongFrameException)
                || (error instanceof CorruptedWebSocketFrameException corrupted
                        && corrupted.closeStatus().code() == CloseCode.TOO_LARGE.code)) {
            broken(CloseCode.TOO_LARGE);
        } else if (error instanceof io.netty.handler.codec.CodecException) {
            broken(CloseCode.PROTOCOL);
        } else {
            ctx.close(); // the connection is gone
        }
    }

    private void broken(CloseCode code) {
        close(code);
        ChannelHandlerContext ctx = context;
        ctx.executor().schedule(() -> ctx.close(), BROKEN_MILLIS, TimeUnit.MILLISECONDS);
    }
}
