package io.swapstead.live;

import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** {@code live.resume {epoch, seq}}: replays what the user missed, before anything newer. */
final class Resume {
    private Resume() {}

    static Future<JsonObject> run(Socket socket, JsonObject body) {
        if (!socket.registered(Socket.Address.USER)) {
            throw Failure.invalid("address", "register user." + socket.caller().userId() + " first");
        }
        Object epoch = body.getValue("epoch");
        Object seq = body.getValue("seq");
        if (!(epoch == null || epoch instanceof String)) {
            throw Failure.invalid("epoch", "must be text");
        }
        if (!(seq instanceof Integer || seq instanceof Long)) {
            throw Failure.invalid("seq", "must be a whole number");
        }
        return socket.feed()
                .resume(epoch == null ? "" : (String) epoch, ((Number) seq).longValue())
                .map(position -> new JsonObject().put("epoch", position.epoch()).put("last_seq", position.lastSeq()));
    }
}
