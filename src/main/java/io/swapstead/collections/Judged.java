package io.swapstead.collections;

import io.swapstead.collections.Candidates.Match;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a file's rows once it is known which cards they mean: lots to store, rows refused, rows guessed. Pure. */
final class Judged {
    /** What makes copies the same item. */
    record Kin(long cardId, String finish, String condition, String language) {}

    /** Copies of one kin, with the words and the price of the first row that has some. */
    record Lot(
            Kin kin,
            UUID oracleId,
            int quantity,
            int forTrade,
            @Nullable BigDecimal askingPrice,
            @Nullable String notes) {
        Lot and(Lot other) {
            int sum = Math.min(Draft.MOST, quantity + other.quantity);
            return new Lot(
                    kin,
                    oracleId,
                    sum,
                    Math.min(sum, forTrade + other.forTrade),
                    askingPrice == null ? other.askingPrice : askingPrice,
                    notes == null ? other.notes : notes);
        }
    }

    private final int rows;
    private final Map<Kin, Lot> lots = new LinkedHashMap<>();
    private final Map<Integer, Rejection> rejected = new TreeMap<>();
    private final Map<Integer, Long> guessed = new TreeMap<>();

    private Judged(int rows) {
        this.rows = rows;
    }

    /** Judges every row; one that means two lots is refused whole when either cannot be. */
    static Judged of(Reading reading, List<Optional<Match>> matches) {
        Judged judged = new Judged(reading.rows());
        reading.rejected().forEach(each -> judged.rejected.put(each.line(), each));
        List<VendorRow> copies = reading.copies();
        for (int i = 0; i < copies.size(); i++) {
            judged.refuse(copies.get(i), matches.get(i));
        }
        for (int i = 0; i < copies.size(); i++) {
            if (!judged.rejected.containsKey(copies.get(i).line())) {
                judged.take(copies.get(i), matches.get(i).orElseThrow());
            }
        }
        return judged;
    }

    private void refuse(VendorRow row, Optional<Match> match) {
        String reason =
                match.map(found -> problem(row, found.card())).orElse("no such card in the catalogue: " + said(row));
        if (!reason.isEmpty()) {
            rejected.putIfAbsent(row.line(), new Rejection(row.line(), reason, row.text()));
        }
    }

    private static String problem(VendorRow row, Candidate card) {
        if (card.digital()) {
            return "this card exists only in a computer game and cannot be traded";
        }
        boolean made = card.finishes().contains(row.finish().on(card.finishes()).key());
        return made ? "" : "this card is made only in " + String.join(", ", card.finishes());
    }

    private static String said(VendorRow row) {
        String name = row.name() == null ? "its id is unknown" : "“" + row.name() + "”";
        return row.setCode() == null ? name : name + " in set " + row.setCode();
    }

    private void take(VendorRow row, Match match) {
        Candidate card = match.card();
        Kin kin = new Kin(
                card.cardId(),
                row.finish().on(card.finishes()).key(),
                row.condition().name(),
                row.language());
        Lot lot = new Lot(kin, card.oracleId(), row.quantity(), row.forTrade(), dollars(row), row.notes());
        lots.merge(kin, lot, Lot::and);
        if (match.guessed()) {
            guessed.put(row.line(), card.cardId());
        }
    }

    private static @Nullable BigDecimal dollars(VendorRow row) {
        Money price = row.price();
        return price == null || (price.currency() != null && !price.currency().equals("USD")) ? null : price.amount();
    }

    /** Rows with data. */
    int rows() {
        return rows;
    }

    /** Rows that were taken. */
    int imported() {
        return rows - rejected.size();
    }

    /** What there is to store, each kin once, in an order that is the same for everybody who stores them. */
    List<Lot> lots() {
        return lots.values().stream()
                .sorted(java.util.Comparator.comparingLong(lot -> lot.kin().cardId()))
                .toList();
    }

    JsonArray rejected() {
        return new JsonArray(rejected.values().stream()
                .map(each -> new JsonObject()
                        .put("line", each.line())
                        .put("reason", each.reason())
                        .put("text", each.text()))
                .toList());
    }

    JsonArray guessed() {
        return new JsonArray(guessed.entrySet().stream()
                .map(each -> new JsonObject().put("line", each.getKey()).put("card_id", each.getValue()))
                .toList());
    }
}
