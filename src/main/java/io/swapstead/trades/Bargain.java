package io.swapstead.trades;

import io.swapstead.collections.Holding;
import io.swapstead.core.Failure;
import io.swapstead.db.Tx;
import io.swapstead.trades.Trades.Terms;
import io.swapstead.trades.Trades.Wanted;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Both sides of an offer as the collections have them, with the prices of today.
 *
 * @param offer what the proposer of the trade gives
 * @param request what its recipient gives
 */
record Bargain(List<Line> offer, List<Line> request) {
    /**
     * Judges terms; the items stay as they are until the transaction ends.
     *
     * @param by who makes the offer
     * @param known items that the terms before named
     */
    static Future<Bargain> of(
            Tx tx, Ledger ledger, long proposer, long recipient, long by, Terms terms, Set<Long> known) {
        List<Wanted> offer = Objects.requireNonNullElse(terms.offer(), List.of());
        List<Wanted> request = Objects.requireNonNullElse(terms.request(), List.of());
        if (offer.isEmpty() && request.isEmpty()) {
            throw Failure.invalid("offer", "is empty, and so is request: one side has to give something");
        }
        Set<Long> ids = Stream.concat(offer.stream(), request.stream())
                .map(Wanted::inventoryItemId)
                .collect(Collectors.toCollection(HashSet::new));
        return ledger.stakes().holdings(tx, ids).map(found -> {
            Map<Long, Holding> holdings = found.stream()
                    .collect(Collectors.toMap(holding -> holding.item().id(), Function.identity()));
            return new Bargain(
                    new Tray("offer", proposer, proposer == by, offer, known).lines(holdings),
                    new Tray("request", recipient, recipient == by, request, known).lines(holdings));
        });
    }

    /** Stores the terms as a revision. */
    Future<Void> store(Tx tx, long tradeId, int revision, long madeBy, Instant now) {
        List<Line> lines = Stream.concat(offer.stream(), request.stream()).toList();
        return TradeSql.OFFER
                .run(
                        tx.sql(),
                        tradeId,
                        revision,
                        madeBy,
                        Line.value(offer),
                        Line.value(request),
                        now.atOffset(ZoneOffset.UTC),
                        Stream.concat(
                                        offer.stream().map(line -> "proposer"),
                                        request.stream().map(line -> "recipient"))
                                .toArray(String[]::new),
                        lines.stream().map(Line::inventoryItemId).toArray(Long[]::new),
                        lines.stream().map(line -> line.card().id()).toArray(Long[]::new),
                        lines.stream().map(Line::quantity).toArray(Integer[]::new),
                        lines.stream().map(Line::finish).toArray(String[]::new),
                        lines.stream().map(Line::condition).toArray(String[]::new),
                        lines.stream().map(Line::language).toArray(String[]::new),
                        lines.stream().map(Line::unitPrice).toArray(BigDecimal[]::new))
                .mapEmpty();
    }
}
