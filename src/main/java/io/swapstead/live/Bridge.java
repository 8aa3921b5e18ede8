package io.swapstead.live;

import io.swapstead.core.Authority;
import io.swapstead.core.Caller;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The event-bus bridge's protocol, as Vert.x's own clients speak it, with a closed list of addresses and commands. */
final class Bridge {
    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);
    private static final String DENIED = "access_denied";
    private static final int REPLY_ADDRESS_LENGTH = 200;

    private final Hub hub;
    private final Authority authority;
    private final Commands commands;

    Bridge(Hub hub, Authority authority, Commands commands) {
        this.hub = hub;
        this.authority = authority;
        this.commands = commands;
    }

    static String error(String body) {
        return new JsonObject().put("type", "err").put("body", body).encode();
    }

    /** Handles one message; completes when the next one's turn has come, and never fails. */
    Future<Void> handle(Socket socket, String text) {
        try {
            return handle(socket, Json.read(Buffer.buffer(text), JsonObject.class))
                    .recover(error -> accident(socket, error));
        } catch (Failure notAnObject) {
            socket.send(error("invalid_json"));
        } catch (RuntimeException e) {
            return accident(socket, e);
        }
        return Future.succeededFuture();
    }

    private Future<Void> accident(Socket socket, Throwable error) {
        LOG.error("a frame failed", error);
        socket.send(error("internal"));
        return Future.succeededFuture();
    }

    private Future<Void> handle(Socket socket, JsonObject message) {
        if (!(message.getValue("type") instanceof String type)) {
            socket.send(error("missing_type"));
            return Future.succeededFuture();
        }
        Ask ask = new Ask(message);
        if (!type.equals("ping") && ask.address.isEmpty()) {
            socket.send(error("missing_address"));
            return Future.succeededFuture();
        }
        if (type.equals("register") && !socket.mayRegister()) {
            socket.close(CloseCode.FLOOD);
            return Future.succeededFuture();
        }
        return signIn(socket, ask.token, type.equals("register"))
                .compose(signedIn -> dispatch(socket, type, ask))
                .recover(error -> refuse(socket, ask, error));
    }

    private Future<Void> dispatch(Socket socket, String type, Ask ask) {
        if (socket.closing()) {
            return Future.succeededFuture();
        }
        switch (type) {
            case "ping" -> socket.send("{\"type\":\"pong\"}");
            case "register" -> hub.roster().register(socket, address(socket, ask.address));
            case "unregister" -> hub.roster().unregister(socket, address(socket, ask.address));
            case "send" -> {
                return command(socket, ask);
            }
            case "publish" -> throw denied();
            default -> socket.send(error("invalid_type"));
        }
        return Future.succeededFuture();
    }

    /** A token on any frame says who is there, or extends the socket; the one that is known already costs nothing. */
    private Future<Void> signIn(Socket socket, Optional<String> token, boolean registering) {
        int hash = token.map(String::hashCode).orElse(0);
        if (token.isEmpty() || socket.knows(hash) || !(registering || socket.signedIn())) {
            return Future.succeededFuture();
        }
        return Future.succeededFuture(token.get()).compose(authority::caller).compose(caller -> {
            if (caller.standing() != Caller.Standing.GOOD) {
                socket.close(CloseCode.BARRED);
            } else if (socket.signedIn() && socket.caller().userId() != caller.userId()) {
                return Future.failedFuture(denied());
            } else if (!socket.closing()) {
                hub.signIn(socket, caller, hash);
            }
            return Future.succeededFuture();
        });
    }

    /** @throws Failure for any address that is not this user's to hear */
    private static Socket.Address address(Socket socket, String address) {
        if (!socket.signedIn()) {
            throw new Failure(Failure.Kind.UNAUTHENTICATED, DENIED);
        }
        Caller caller = socket.caller();
        if (address.equals("user." + caller.userId())) {
            return Socket.Address.USER;
        } else if (address.equals("public")) {
            return Socket.Address.PUBLIC;
        } else if (address.equals("moderation") && caller.role().atLeast(Caller.Role.MODERATOR)) {
            return Socket.Address.MODERATION;
        }
        throw denied();
    }

    private Future<Void> command(Socket socket, Ask ask) {
        if (!socket.signedIn()) {
            throw new Failure(Failure.Kind.UNAUTHENTICATED, DENIED);
        }
        Commands.Command command = commands.named(ask.address).orElseThrow(Bridge::denied);
        return hub.recheck(socket)
                // Who left while we asked has been forgotten everywhere already.
                .compose(valid -> socket.closing()
                        ? Future.failedFuture(Failure.unavailable("This socket is closing.", 1))
                        : command.run(socket, ask.body))
                .map(answer -> {
                    ask.reply.ifPresent(address -> socket.send("{\"type\":\"rec\",\"address\":"
                            + Json.bytes(address) + ",\"body\":"
                            + (answer == null ? "null" : Json.bytes(answer)) + "}"));
                    return answer;
                })
                .mapEmpty();
    }

    private Future<Void> refuse(Socket socket, Ask ask, Throwable error) {
        if (!(error instanceof Failure failure)) {
            return Future.failedFuture(error);
        }
        boolean denied = failure.message().equals(DENIED) || failure.kind() == Failure.Kind.UNAUTHENTICATED;
        JsonObject frame = new JsonObject()
                .put("type", "err")
                .put("body", denied ? DENIED : failure.kind().name().toLowerCase(Locale.ROOT))
                .put("address", ask.reply.orElse(ask.address))
                .put("failureCode", failure.kind().status)
                .put("failureType", "RECIPIENT_FAILURE")
                .put("message", failure.message());
        socket.send(frame.encode());
        return Future.succeededFuture();
    }

    private static Failure denied() {
        return new Failure(Failure.Kind.FORBIDDEN, DENIED);
    }

    /** The parts of a message that matter, absent where they have another form. */
    private static final class Ask {
        final String address;
        final Optional<String> reply;
        final Optional<String> token;
        final JsonObject body;

        Ask(JsonObject message) {
            address = text(message.getValue("address")).orElse("");
            reply = text(message.getValue("replyAddress")).filter(a -> a.length() <= REPLY_ADDRESS_LENGTH);
            body = message.getValue("body") instanceof JsonObject object ? object : new JsonObject();
            token = message.getValue("headers") instanceof JsonObject headers ? bearer(headers) : Optional.empty();
        }

        private static Optional<String> text(@Nullable Object value) {
            return value instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        }

        private static Optional<String> bearer(JsonObject headers) {
            for (Map.Entry<String, Object> header : headers) {
                if (header.getKey().equalsIgnoreCase("authorization")
                        && header.getValue() instanceof String value
                        && value.regionMatches(true, 0, "Bearer ", 0, 7)) {
                    return Optional.of(value.substring(7).strip());
                }
            }
            return Optional.empty();
        }
    }
}
