package io.swapstead.app;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What demo traders own and want, of the cards that there are; some cards are in many binders and many in few. */
final class DemoBinder {
    private static final int TRIES = 4;

    /** A card that may be owned. */
    record Card(long id, String oracleId, List<String> finishes) {}

    /** One line of an inventory. */
    record Copies(Card card, int quantity, String finish, String condition, int forTrade, int daysAgo) {}

    /** One line of a want list. */
    record Want(Card card, int quantity, int priority) {}

    private static final String[] CONDITIONS = {"NM", "NM", "NM", "LP", "LP", "MP", "HP"};

    private final List<Card> stock;
    private final int items;

    private DemoBinder(List<Card> stock, int items) {
        this.stock = stock;
        this.items = items;
    }

    /**
     * Reads which cards there are.
     *
     * @param items how many copies for trade and wants a trader has on average; 0: some thirty, as people do, a third of the
     *     copies for trade
     */
    static DemoBinder of(Connection connection, int items) throws SQLException {
        List<Card> stock = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, oracle_id, finishes from cards where not digital and lang = 'en' order by id limit 20000")) {
            while (rows.next()) {
                stock.add(new Card(rows.getLong(1), rows.getString(2), List.of((String[])
                        rows.getArray(3).getArray())));
            }
        }
        return new DemoBinder(stock, items);
    }

    /** Lines that a trader has on average, of both kinds. */
    int perTrader() {
        return items == 0 ? 31 : items;
    }

    List<Copies> owned(Dice dice) {
        int count = items == 0 ? 8 + dice.roll(33, "items") : around(items * 3 / 4, dice, "items");
        List<Copies> owned = new ArrayList<>();
        for (int at : distinct(dice, "card", count)) {
            Card card = stock.get(at);
            int k = owned.size();
            int quantity = 1 + dice.roll(4, "quantity", k);
            owned.add(new Copies(
                    card,
                    quantity,
                    card.finishes().get(dice.roll(card.finishes().size(), "finish", k)),
                    CONDITIONS[dice.roll(CONDITIONS.length, "condition", k)],
                    items > 0 || dice.roll(3, "trade", k) == 0 ? quantity : 0,
                    k));
        }
        return owned;
    }

    List<Want> wanted(Dice dice) {
        int count = items == 0 ? 2 + dice.roll(11, "wants") : around(items - items * 3 / 4, dice, "wants");
        Set<String> seen = new LinkedHashSet<>();
        List<Want> wanted = new ArrayList<>();
        for (int at : distinct(dice, "want", count)) {
            Card card = stock.get(at);
            if (seen.add(card.oracleId())) {
                int k = wanted.size();
                wanted.add(new Want(card, 1 + dice.roll(2, "wanted", k), 1 + dice.roll(5, "urgent", k)));
            }
        }
        return wanted;
    }

    /** A quarter more or less. */
    private static int around(int count, Dice dice, String what) {
        return count - count / 4 + dice.roll(2 * (count / 4) + 1, what);
    }

    private Set<Integer> distinct(Dice dice, String what, int count) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = 0; found.size() < count && i < TRIES * count && !stock.isEmpty(); i++) {
            found.add((int) (stock.size() * dice.skewed(what, i)));
        }
        return found;
    }
}
