package io.swapstead.trades;

import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others may ask trades. Only its two parties know of a trade: to everyone else it is NOT_FOUND. A command that comes too late
 * fails with CONFLICT and carries the state as {@code current}.
 */
public final class Trades {
    /** {@code {trades, next_cursor}}, the latest proposal first. */
    public static final Ask<Find, Buffer> FIND = new Ask<>("trades.find", Find.class, Buffer.class);

    /** One trade, as an HTTP body. */
    public static final Ask<Get, Buffer> GET = new Ask<>("trades.get", Get.class, Buffer.class);

    /** One trade in short, as an HTTP body. */
    public static final Ask<Get, Buffer> SUMMARY = new Ask<>("trades.summary", Get.class, Buffer.class);

    /**
     * The trade that was proposed; NOT_FOUND for a recipient who cannot be reached, IMPOSSIBLE for copies that the giver does not
     * have or does not offer, CONFLICT for copies that accepted trades hold.
     */
    public static final Ask<Propose, TradeDocument> PROPOSE =
            new Ask<>("trades.propose", Propose.class, TradeDocument.class);

    /** The trade with new terms; fails as {@link #PROPOSE}. */
    public static final Ask<Counter, TradeDocument> COUNTER =
            new Ask<>("trades.counter", Counter.class, TradeDocument.class);

    /** The trade, its copies held; CONFLICT of type {@code lopsided} when somebody new has to say that they mean it. */
    public static final Ask<Accept, TradeDocument> ACCEPT =
            new Ask<>("trades.accept", Accept.class, TradeDocument.class);

    public static final Ask<Move, TradeDocument> DECLINE = new Ask<>("trades.decline", Move.class, TradeDocument.class);

    /** The trade, cancelled, or with the wish to cancel it. */
    public static final Ask<Move, TradeDocument> CANCEL = new Ask<>("trades.cancel", Move.class, TradeDocument.class);

    public static final Ask<Ship, TradeDocument> SHIP = new Ask<>("trades.ship", Ship.class, TradeDocument.class);

    /** The trade; completed once both have confirmed. */
    public static final Ask<Move, TradeDocument> RECEIVE = new Ask<>("trades.receive", Move.class, TradeDocument.class);

    private Trades() {}

    /**
     * A list of somebody's trades.
     *
     * @param statuses only these; empty for all
     * @param with only those with this user
     * @param cursor where the page before ended
     */
    public record Find(long userId, List<String> statuses, @Nullable Long with, int limit, @Nullable String cursor) {}

    /**
     * A look at one trade.
     *
     * @param staff whether the one who looks is a moderator, who may see what is on their desk
     */
    public record Get(long userId, boolean staff, long tradeId) {}

    /** Copies of an item that a side shall give. */
    public record Wanted(long inventoryItemId, int quantity) {}

    /**
     * Terms as they are proposed.
     *
     * @param offer what the proposer of the trade gives; null for nothing
     * @param request what its recipient gives; null for nothing
     * @param message what is said with it
     */
    public record Terms(@Nullable List<Wanted> offer, @Nullable List<Wanted> request, @Nullable String message) {}

    /** A new trade; open for seven days unless said otherwise. */
    public record Propose(Actor by, long recipientId, Terms terms, @Nullable Integer expiresInDays) {}

    public record Counter(Actor by, long tradeId, int version, Terms terms) {}

    /**
     * Agreement to the terms seen.
     *
     * @param confirm whether somebody new means it, although they give much more than they get
     */
    public record Accept(Actor by, long tradeId, int version, int revision, boolean confirm) {}

    /**
     * A move that needs no more than who makes it.
     *
     * @param version the version seen; null to take the trade as it is
     */
    public record Move(Actor by, long tradeId, @Nullable Integer version) {}

    /** What has been sent, or handed over in person. */
    public record Ship(Actor by, long tradeId, @Nullable String carrier, @Nullable String tracking, boolean inPerson) {}
}
