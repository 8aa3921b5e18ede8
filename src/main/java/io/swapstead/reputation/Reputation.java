package io.swapstead.reputation;

import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What others may ask of reputation. Its events: {@code review.published}, {@code review.removed},
 * {@code endorsement.given}, {@code endorsement.withdrawn}.
 */
public final class Reputation {
    /**
     * A party's review of a trade.
     *
     * @param rating 1 to 5
     */
    public record Write(Actor by, long tradeId, int rating, @Nullable String text) {}

    /** The one public answer of whom a review is about. */
    public record Answer(Actor by, long reviewId, String text) {}

    /**
     * Published reviews of somebody, the newest first.
     *
     * @param user an id or a username
     * @param viewer 0 for a stranger
     */
    public record ListReviews(String user, long viewer, int limit, @Nullable String cursor) {}

    /** A trade's reviews as a party of it may see them: the own one, and the other once it is published. */
    public record OfTrade(long tradeId, long viewer) {}

    /**
     * A vouching for somebody.
     *
     * @param user an id or a username
     */
    public record Endorse(Actor by, String user, String kind) {}

    /**
     * The taking back of it.
     *
     * @param kind null: all kinds
     */
    public record Withdraw(Actor by, String user, @Nullable String kind) {}

    /**
     * The best of those who are in the directory.
     *
     * @param board trades, reputation or points
     * @param period week, month, year or all
     */
    public record Ranking(String board, String period, int limit) {}

    /** Answers the review; CONFLICT while or after it may not be written. */
    public static final Ask<Write, JsonObject> WRITE = new Ask<>("reputation.write", Write.class, JsonObject.class);

    public static final Ask<Answer, JsonObject> ANSWER = new Ask<>("reputation.answer", Answer.class, JsonObject.class);
    public static final Ask<ListReviews, Buffer> REVIEWS =
            new Ask<>("reputation.reviews", ListReviews.class, Buffer.class);
    public static final Ask<OfTrade, Buffer> OF_TRADE = new Ask<>("reputation.of_trade", OfTrade.class, Buffer.class);
    public static final Ask<Endorse, JsonObject> ENDORSE =
            new Ask<>("reputation.endorse", Endorse.class, JsonObject.class);
    public static final Ask<Withdraw, Void> WITHDRAW = new Ask<>("reputation.withdraw", Withdraw.class, Void.class);
    public static final Ask<Ranking, Buffer> RANKING = new Ask<>("reputation.ranking", Ranking.class, Buffer.class);

    private Reputation() {}
}
