package io.swapstead.collections;

import io.swapstead.collections.Candidates.Match;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            return new Lot(
                    kin,
                    oracleId,
                    quantity + other.quantity,
                    forTrade + other.forTrade,
                    askingPrice == null ? other.askingPrice : askingPrice,
                    notes == null ? other.notes : notes);
        }
    }

    private final int rows;
    private final Stock stock;
    private final Map<Kin, Lot> lots = new LinkedHashMap<>();
    private final Map<Integer, Rejection> rejected = new TreeMap<>();
    private final Map<Integer, Long> guessed = new TreeMap<>();

    private Judged(int rows, Stock stock) {
        this.rows = rows;
        this.stock = stock;
    }

    /**
     * Judges every row; one that means two lots is refused whole when either cannot be.
     *
     * @param stock what the user has already, to which the lots are added
     */
    static Judged of(Reading reading, List<Optional<Match>> matches, Stock stock) {
        Judged judged = new Judged(reading.rows(), stock);
        reading.rejected().forEach(each -> judged.rejected.put(each.line(), each));
        List<VendorRow> copies = reading.copies();
        Map<Integer, List<Lot>> lines = new LinkedHashMap<>();
        for (int i = 0; i < copies.size(); i++) {
            VendorRow row = copies.get(i);
            judged.refuse(row, matches.get(i));
            if (!judged.rejected.containsKey(row.line())) {
                lines.computeIfAbsent(row.line(), line -> new ArrayList<>())
                        .add(judged.lot(row, matches.get(i).orElseThrow()));
            }
        }
        copies.stream()
                .filter(row -> !judged.rejected.containsKey(row.line()))
                .filter(row -> lines.containsKey(row.line()))
                .forEach(row -> judged.take(row, Objects.requireNonNull(lines.remove(row.line()))));
        judged.guessed.keySet().removeAll(judged.rejected.keySet());
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

    private Lot lot(VendorRow row, Match match) {
        Candidate card = match.card();
        Kin kin = new Kin(
                card.cardId(),
                row.finish().on(card.finishes()).key(),
                row.condition().name(),
                row.language());
        if (match.guessed()) {
            guessed.put(row.line(), card.cardId());
        }
        return new Lot(kin, card.oracleId(), row.quantity(), row.forTrade(), dollars(row), row.notes());
    }

    /** Takes all lots of a line, or none when it would make too many copies of one. */
    private void take(VendorRow row, List<Lot> line) {
        if (stock.add(line)) {
            line.forEach(lot -> lots.merge(lot.kin(), lot, Lot::and));
        } else {
            String reason = "with these there would be more than " + Draft.MOST + " copies of one kind";
            rejected.put(row.line(), new Rejection(row.line(), reason, row.text()));
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

    /** The same by card, whatever the printing and the rest of the kin. */
    List<Lot> cards() {
        Map<UUID, Lot> cards = new TreeMap<>();
        lots.values().forEach(lot -> cards.merge(lot.oracleId(), lot, Lot::and));
        return List.copyOf(cards.values());
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
