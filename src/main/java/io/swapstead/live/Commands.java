package io.swapstead.live;

import io.swapstead.bus.Ask;
import io.swapstead.bus.Bus;
import io.swapstead.core.Actor;
import io.swapstead.core.Json;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What browsers may send: a closed list, each a typed ask of some feature; anything else is denied. */
public final class Commands {
    /** Answers a socket; fails with a Failure. */
    interface Command {
        Future<? extends @Nullable Object> run(Socket socket, JsonObject body);
    }

    private final Bus bus;
    private final Map<String, Command> commands = new ConcurrentHashMap<>();

    Commands(Bus bus) {
        this.bus = bus;
    }

    /**
     * Lets browsers send an ask. The frame's body becomes the question, whose component {@code actor}, an {@link Actor}, is the
     * user behind the socket, whatever the frame says; the answer is the reply.
     *
     * @param name the address that browsers send to, such as {@code thread.send}
     */
    public <Q, A> void on(String name, Ask<Q, A> ask) {
        command(name, (socket, body) -> {
            Actor actor = new Actor(
                    socket.caller().userId(),
                    socket.caller().role(),
                    socket.caller().young(),
                    null);
            body.put("actor", new JsonObject(Json.bytes(actor)));
            return bus.ask(ask, Json.read(body.toBuffer(), ask.question()));
        });
    }

    void command(String name, Command command) {
        commands.put(name, command);
    }

    Optional<Command> named(String name) {
        return Optional.ofNullable(commands.get(name));
    }
}
