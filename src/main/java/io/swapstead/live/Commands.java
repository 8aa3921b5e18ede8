package io.swapstead.live;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swapstead.bus.Ask;
import io.swapstead.bus.Bus;
import io.swapstead.core.Actor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What browsers may send: a closed list, each a typed ask of some feature; anything else is denied. */
public final class Commands {
    /** Answers a socket; fails with a Failure. */
    interface Command {
        Future<? extends @Nullable Object> run(Socket socket, JsonObject body);
    }

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private final Bus bus;
    private final Map<String, Command> commands = new ConcurrentHashMap<>();

    Commands(Bus bus) {
        this.bus = bus;
    }

    /**
     * Lets browsers send an ask. The frame's body becomes the question, whose component {@code actor}, an {@link Actor}, is the
     * user behind the socket; the answer is the reply. As over HTTP, a body that says more than the question has, such as who sends,
     * is INVALID.
     *
     * @param name the address that browsers send to, such as {@code thread.send}
     */
    public <Q, A> void on(String name, Ask<Q, A> ask) {
        Set<String> members = members(ask.question());
        command(name, (socket, body) -> {
            for (String member : body.fieldNames()) {
                if (!members.contains(member)) {
                    throw Failure.invalid(member, "is not known");
                }
            }
            Actor actor = new Actor(
                    socket.caller().userId(),
                    socket.caller().role(),
                    socket.caller().young(),
                    null);
            body.put("actor", new JsonObject(Json.bytes(actor)));
            return bus.ask(ask, Json.read(body.toBuffer(), ask.question()));
        });
    }

    /** What a body may hold, as JSON spells it. */
    private static Set<String> members(Class<?> question) {
        return Arrays.stream(question.getRecordComponents())
                .map(component -> SNAKE.translate(component.getName()))
                .filter(member -> !member.equals("actor"))
                .collect(Collectors.toUnmodifiableSet());
    }

    void command(String name, Command command) {
        commands.put(name, command);
    }

    Optional<Command> named(String name) {
        return Optional.ofNullable(commands.get(name));
    }
}
