package io.swapstead.live;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.ssl.SslHandler;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Turns an HTTP connection into a socket. After the handshake the connection's handlers leave the channel, so that an idle
 * socket costs what a channel costs, and writes reach it without an encoder.
 */
final class Upgrade {
    private static final String ROOT = "/eventbus";
    private static final Pattern SOCKJS = Pattern.compile("/[^/.]+/[^/.]+/websocket");
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final WebSocketDecoderConfig DECODER = WebSocketDecoderConfig.newBuilder()
            .expectMaskedFrames(true)
            .allowMaskMismatch(false)
            .allowExtensions(false)
            .maxFramePayloadLength(Limits.JSON_BODY)
            .closeOnProtocolViolation(false)
            .build();

    private Upgrade() {}

    /** How the path's sockets are framed; empty for a path that has none. */
    static Optional<Framing> framing(String path) {
        String below = path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
        if (below.equals("/websocket")) {
            return Optional.of(Framing.RAW);
        }
        return SOCKJS.matcher(below).matches() ? Optional.of(Framing.SOCKJS) : Optional.empty();
    }

    static boolean isInfo(String path) {
        return path.equals(ROOT + "/info");
    }

    /** Tells a SockJS client that there are WebSockets, and nothing else. */
    static void info(HttpServerRequest request) {
        JsonObject info = new JsonObject()
                .put("websocket", true)
                .put("cookie_needed", false)
                .put("origins", new JsonArray().add("*:*"))
                .put("entropy", ThreadLocalRandom.current().nextLong(1L << 32));
        request.response()
                .putHeader("content-type", "application/json; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .end(info.encode());
    }

    /** @throws Failure when the request is not a WebSocket handshake that can be answered */
    static String key(HttpServerRequest request) {
        String key = Objects.requireNonNullElse(request.getHeader("sec-websocket-key"), "");
        if (!request.method().equals(HttpMethod.GET)
                || !has(request, "connection", "upgrade")
                || !has(request, "upgrade", "websocket")
                || !isNonce(key)) {
            throw Failure.invalid("upgrade", "open a WebSocket here");
        }
        if (!"13".equals(request.getHeader("sec-websocket-version"))) {
            request.response().putHeader("sec-websocket-version", "13");
            throw Failure.invalid("sec-websocket-version", "must be 13");
        }
        return key;
    }

    private static boolean has(HttpServerRequest request, String header, String token) {
        for (String value : request.headers().getAll(header)) {
            for (String part : value.split(",", -1)) {
                if (part.strip().toLowerCase(Locale.ROOT).equals(token)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNonce(String key) {
        try {
            return Base64.getDecoder().decode(key).length == 16;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Answers the handshake and hands the connection to the wire. */
    static void accept(HttpServerRequest request, String key, Wire wire) {
        request.response()
                .putHeader("upgrade", "websocket")
                .putHeader("connection", "Upgrade")
                .putHeader("sec-websocket-accept", answer(key));
        request.toNetSocket().onSuccess(socket -> takeOver(socket, wire)).onFailure(gone -> wire.lost());
    }

    private static void takeOver(NetSocket socket, Wire wire) {
        ChannelHandlerContext http = ((NetSocketInternal) socket).channelHandlerContext();
        Channel channel = http.channel();
        ChannelPipeline pipeline = channel.pipeline();
        ChannelInboundHandler handler = (ChannelInboundHandler) http.handler();
        for (ChannelHandler other : pipeline.toMap().values()) {
            if (!(other instanceof SslHandler)) {
                pipeline.remove(other);
            }
        }
        try {
            handler.channelInactive(http); // for HTTP, and what counts its connections, this one has ended
        } catch (Exception e) {
            throw new IllegalStateException("the connection could not be taken over", e);
        }
        if (channel.isActive()) {
            pipeline.addLast("frames", new WebSocket13FrameDecoder(DECODER)).addLast("wire", wire);
            channel.config().setAutoRead(true);
        } else {
            wire.lost();
        }
    }

    private static String answer(String key) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
