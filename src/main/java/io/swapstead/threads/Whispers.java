package io.swapstead.threads;

import io.swapstead.core.Json;
import io.swapstead.live.Live;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** What the sockets of the two hear of their thread, once it is certain. Whoever missed it asks by {@code after_seq}. */
final class Whispers {
    private final Live live;

    Whispers(Live live) {
        this.live = live;
    }

    /** There is a new message. */
    void message(Parties parties, ThreadMessage message) {
        JsonObject now = new JsonObject(Json.bytes(message));
        both(parties, "thread.message", of(parties).put("message", now));
    }

    /** A message is not what it was. */
    void changed(Parties parties, ThreadMessage message) {
        JsonObject now = new JsonObject(Json.bytes(message));
        JsonObject data = of(parties);
        for (String field : new String[] {"id", "seq", "content", "edited_at", "deleted_at", "reactions", "warning"}) {
            data.put(field, now.getValue(field));
        }
        both(parties, "thread.message_changed", data);
    }

    /** Somebody has read as far as {@code seq}; when contact has ended, only their own tabs hear of it. */
    void read(ThreadState thread, long userId, int seq) {
        JsonObject data = of(thread.parties()).put("user_id", userId).put("seq", seq);
        if (thread.ended()) {
            live.whisper(userId, "thread.read", data);
        } else {
            both(thread.parties(), "thread.read", data);
        }
    }

    /** Somebody is writing, which ends by itself. */
    void typing(ThreadState thread, long userId, Instant until) {
        JsonObject data = of(thread.parties()).put("user_id", userId).put("until", until.toString());
        both(thread.parties(), "thread.typing", data);
    }

    /** There is a new message between two people. */
    void direct(DirectMessage message) {
        JsonObject data = new JsonObject().put("message", new JsonObject(Json.bytes(message)));
        live.whisper(message.senderId(), "direct.message", data);
        live.whisper(message.recipientId(), "direct.message", data);
    }

    /** Somebody has read another's direct messages as far as {@code id}. */
    void directRead(long userId, long senderId, long id) {
        JsonObject data = new JsonObject()
                .put("user_id", userId)
                .put("sender_id", senderId)
                .put("id", id);
        live.whisper(userId, "direct.read", data);
        live.whisper(senderId, "direct.read", data);
    }

    private static JsonObject of(Parties parties) {
        return new JsonObject().put("trade_id", parties.tradeId());
    }

    private void both(Parties parties, String type, JsonObject data) {
        live.whisper(parties.proposerId(), type, data);
        live.whisper(parties.recipientId(), type, data);
    }
}
