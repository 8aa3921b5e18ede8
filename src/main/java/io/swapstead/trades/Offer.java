package io.swapstead.trades;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One revision of a trade's terms.
 *
 * @param madeBy who made it
 * @param offer what the proposer of the trade gives, in every revision
 * @param request what its recipient gives
 */
public record Offer(
        int revision,
        long madeBy,
        List<Line> offer,
        List<Line> request,
        BigDecimal offerValue,
        BigDecimal requestValue,
        Instant createdAt) {}
