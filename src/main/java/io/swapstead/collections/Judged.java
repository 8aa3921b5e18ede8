package io.swapstead.collections;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of a file's rows once it is known which cards they mean: lots to store, rows refused, rows guessed. Pure. */
final class Judged {
    /** What makes copies the same item. */
    record Kin(long cardId, String finish, String condition, String language) {}

    /** Copies of one kin, with the words of the first row that brought them. */
    record Lot(java.util.UUID oracleId, int quantity, int forTrade, @org.jspecify.annotations.Nullable String notes) {}

    private final int rows;
    private final Map<Kin, Lot> lots = new LinkedHashMap<>();
    private final Map<Integer, Rejection> rejected = new TreeMap<>();
    private final Map<Integer, Long> guessed = new TreeMap<>();

    private Judged(int rows) {
        this.rows = rows;
    }

    /** Judges every row; one that means two lots is refused whole when either cannot be. */
    static Judged of(Reading reading, Map<Integer, Resolver.Found> found) {
        Judged judged = new Judged(reading.rows());
        reading.rejected().forEach(each -> judged.rejected.put(each.line(), each));
        List<VendorRow> copies = reading.copies();
        for (int i = 0; i < copies.size(); i++) {
            judged.refuse(copies.get(i), found.get(i));
        }
        for (int i = 0; i < copies.size(); i++) {
            Resolver.Found card = found.get(i);
            if (card != null && !judged.rejected.containsKey(copies.get(i).line())) {
                judged.take(copies.get(i), card);
            }
        }
        return judged;
    }

    private void refuse(VendorRow row, Resolver.@org.jspecify.annotations.Nullable Found card) {
        String reason = null;
        if (card == null) {
            reason = "no card of this catalogue is meant: " + said(row);
        } else if (card.digital()) {
            reason = "this card exists only in a computer game and cannot be traded";
        } else if (!card.finishes().contains(row.finish().on(card.finishes()).key())) {
            reason = "this card is made only in " + String.join(", ", card.finishes());
        }
        if (reason != null) {
            rejected.putIfAbsent(row.line(), new Rejection(row.line(), reason, row.text()));
        }
    }

    private static String said(VendorRow row) {
        String name = row.name() == null ? "its id is unknown" : "“" + row.name() + "”";
        return row.setCode() == null ? name : name + " in set " + row.setCode();
    }

    private void take(VendorRow row, Resolver.Found card) {
        Kin kin = new Kin(
                card.cardId(),
                row.finish().on(card.finishes()).key(),
                row.condition().name(),
                row.language());
        lots.merge(
                kin,
                new Lot(card.oracleId(), row.quantity(), row.forTrade(), row.notes()),
                (a, b) -> new Lot(
                        a.oracleId(),
                        Math.min(Draft.MOST, a.quantity() + b.quantity()),
                        Math.min(Draft.MOST, a.forTrade() + b.forTrade()),
                        a.notes() == null ? b.notes() : a.notes()));
        if (card.guessed()) {
            guessed.put(row.line(), card.cardId());
        }
    }

    int rows() {
        return rows;
    }

    /** Rows that were taken. */
    int imported() {
        return rows - rejected.size();
    }

    Map<Kin, Lot> lots() {
        return lots;
    }

    JsonArray rejected() {
        List<JsonObject> all = new ArrayList<>();
        rejected.values()
                .forEach(each -> all.add(new JsonObject()
                        .put("line", each.line())
                        .put("reason", each.reason())
                        .put("text", each.text())));
        return new JsonArray(all);
    }

    JsonArray guessed() {
        List<JsonObject> all = new ArrayList<>();
        guessed.forEach(
                (line, card) -> all.add(new JsonObject().put("line", line).put("card_id", card)));
        return new JsonArray(all);
    }
}
