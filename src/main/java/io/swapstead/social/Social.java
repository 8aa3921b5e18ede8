package io.swapstead.social;

import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What others may ask of social, and do in their own transactions. Whoever the asker may not see is NOT_FOUND, like somebody who
 * does not exist; oneself is INVALID.
 */
public final class Social {
    /** A page of {@code {favorites, total, next_cursor}}, the newest first. */
    public static final Ask<Page, Buffer> FAVORITES = new Ask<>("social.favorites", Page.class, Buffer.class);

    /** The favourite; CONFLICT when it is one already. */
    public static final Ask<Favor, JsonObject> ADD_FAVORITE =
            new Ask<>("social.add_favorite", Favor.class, JsonObject.class);

    /** The favourite as it is now. */
    public static final Ask<Favor, JsonObject> CHANGE_FAVORITE =
            new Ask<>("social.change_favorite", Favor.class, JsonObject.class);

    /** Done as well when there was none. */
    public static final Ask<Toward, Void> REMOVE_FAVORITE =
            new Ask<>("social.remove_favorite", Toward.class, Void.class);

    /** A page of {@code {notes, total, next_cursor}}, the last changed first; its filter is part of a note or of a name. */
    public static final Ask<Page, Buffer> NOTES = new Ask<>("social.notes", Page.class, Buffer.class);

    public static final Ask<Toward, JsonObject> NOTE = new Ask<>("social.note", Toward.class, JsonObject.class);
    public static final Ask<Write, JsonObject> WRITE_NOTE =
            new Ask<>("social.write_note", Write.class, JsonObject.class);

    /** Done as well when there was none. */
    public static final Ask<Toward, Void> REMOVE_NOTE = new Ask<>("social.remove_note", Toward.class, Void.class);

    /** A page of {@code {connections, total, next_cursor}}, the newest first; its filter is a status. */
    public static final Ask<Page, Buffer> CONNECTIONS = new Ask<>("social.connections", Page.class, Buffer.class);

    /**
     * The connection: asked for now, or as it was; accepted when the other had asked before. CONFLICT when the other has declined.
     */
    public static final Ask<Toward, Made> CONNECT = new Ask<>("social.connect", Toward.class, Made.class);

    /** FORBIDDEN for the one who asked, CONFLICT when it was declined. */
    public static final Ask<OnConnection, JsonObject> ACCEPT =
            new Ask<>("social.accept", OnConnection.class, JsonObject.class);

    /** FORBIDDEN for the one who asked, CONFLICT when it was accepted. */
    public static final Ask<OnConnection, JsonObject> DECLINE =
            new Ask<>("social.decline", OnConnection.class, JsonObject.class);

    /** CONFLICT for the one who was declined, who could ask anew otherwise. */
    public static final Ask<OnConnection, Void> DISCONNECT =
            new Ask<>("social.disconnect", OnConnection.class, Void.class);

    /** A page of {@code {blocks, total, next_cursor}}, the newest first. */
    public static final Ask<Page, Buffer> BLOCKS = new Ask<>("social.blocks", Page.class, Buffer.class);

    /** The block, made now or before. */
    public static final Ask<Toward, Made> BLOCK = new Ask<>("social.block", Toward.class, Made.class);

    /** Done as well when there was none. */
    public static final Ask<Toward, Void> UNBLOCK = new Ask<>("social.unblock", Toward.class, Void.class);

    private Social() {}

    /**
     * A page of one's own list.
     *
     * @param filter what of it; null for all
     * @param cursor where the page before ended
     */
    public record Page(long userId, @Nullable String filter, int limit, @Nullable String cursor) {}

    /** Something that concerns another user. */
    public record Toward(Actor by, long userId) {}

    public record Favor(Actor by, long userId, boolean notifyOnListings) {}

    /**
     * A note to keep.
     *
     * @param content 1 to 2,000 characters, not blank
     */
    public record Write(Actor by, long userId, String content) {}

    public record OnConnection(Actor by, long connectionId) {}

    /** What was asked for, and whether it came into being just now. */
    public record Made(boolean created, JsonObject body) {}

    /** What else ends in the transaction of a block; rooms further down implement it, and the wiring hands it in. */
    @FunctionalInterface
    public interface OnBlock {
        Future<Void> blocked(Tx tx, long by, long blocked);
    }

    /**
     * Whether one of the two has blocked the other. Holds until the transaction ends: a block waits for it, and then sees what the
     * transaction has written. To be asked before anything that brings two users into contact.
     */
    public static Future<Boolean> blocked(Tx tx, long one, long other) {
        return Pair.hold(tx, one, other).compose(held -> Pair.apart(tx.sql(), one, other));
    }

    /** Whether the two are accepted connections. */
    public static Future<Boolean> connected(Tx tx, long one, long other) {
        return ConnectionSql.CONNECTED.one(tx.sql(), one, other);
    }

    /** Asks for a connection because of a trade, unless the two have or had one, or a request is open or was declined. */
    public static Future<Void> connectByTrade(Tx tx, EventLog events, Clock clock, long from, long to, long tradeId) {
        return new Connections(events, clock).byTrade(tx, from, to, tradeId);
    }

    /** Accepts the open connection request between the two, if there is one, because a trade between them was accepted. */
    public static Future<Void> acceptByTrade(
            Tx tx, EventLog events, Clock clock, long acceptor, long other, long tradeId) {
        return new Connections(events, clock).acceptByTrade(tx, acceptor, other, tradeId);
    }
}
