package io.swapstead.trades;

import io.swapstead.profiles.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trade as it is shown.
 *
 * @param turnUserId whose move it is while the terms are open
 * @param offers every revision, the first first
 * @param offer what the proposer gives by the current revision
 * @param request what the recipient gives by it
 * @param message what was said with the current revision
 * @param cancelAskedBy who wants to cancel what both agreed on
 * @param closedBy who ended it; null for the system
 * @param closeReason a word for why it ended without completing
 * @param goneCardIds the cards that it lacked when it became invalid
 * @param faultUserId through whom it failed
 */
public record TradeDocument(
        long id,
        String status,
        int version,
        int currentRevision,
        @Nullable Long turnUserId,
        long proposerId,
        long recipientId,
        Person proposer,
        Person recipient,
        List<Offer> offers,
        List<Line> offer,
        List<Line> request,
        BigDecimal offerValue,
        BigDecimal requestValue,
        Fairness fairness,
        List<Shipment> shipments,
        @Nullable String message,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant completedAt,
        @Nullable Long cancelAskedBy,
        @Nullable Instant closedAt,
        @Nullable Long closedBy,
        @Nullable String closeReason,
        List<Long> goneCardIds,
        @Nullable Long faultUserId,
        @Nullable Long threadId) {

    /** A trade in short. */
    record Summary(
            long id,
            String status,
            String proposerUsername,
            String recipientUsername,
            int offerCardCount,
            BigDecimal offerValue,
            int requestCardCount,
            BigDecimal requestValue,
            Fairness fairness,
            Instant expiresAt) {}

    /** A page of trades. */
    record Page(List<TradeDocument> trades, @Nullable String nextCursor) {}

    Summary summary() {
        return new Summary(
                id,
                status,
                proposer.username(),
                recipient.username(),
                Line.cards(offer),
                offerValue,
                Line.cards(request),
                requestValue,
                fairness,
                expiresAt);
    }
}
