package io.swapstead.collections;

import java.math.BigDecimal;

/** How worn a copy is, the best first, and what part of a mint copy's price it is worth. */
public enum Condition {
    NM("1"),
    LP("0.9"),
    MP("0.75"),
    HP("0.5"),
    DMG("0.3");

    private final BigDecimal factor;

    Condition(String factor) {
        this.factor = new BigDecimal(factor);
    }

    /** SQL: how worn the column says that a copy is; 1 is the best. */
    public static String rank(String column) {
        return "array_position(array['NM', 'LP', 'MP', 'HP', 'DMG'], " + column + ")";
    }

    /** The part of the price, 0 to 1. */
    public BigDecimal factor() {
        return factor;
    }
}
