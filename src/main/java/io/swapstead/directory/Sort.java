package io.swapstead.directory;

import java.util.List;
import java.util.Locale;

/** Orders of the directory, the greatest first; equals stand in the order of their ids. */
enum Sort {
    DISCOVERY_SCORE(0),
    REPUTATION(1),
    TRADES(2),
    NEWEST(3),
    /** Most matching cards first, all others behind them by discovery score. */
    BEST_MATCH(0);

    /** The orders that are the same for everyone, each at its number. */
    static final List<Sort> COMMON = List.of(DISCOVERY_SCORE, REPUTATION, TRADES, NEWEST);

    /** Of the common order that this one is, or falls back on. */
    final int number;

    Sort(int number) {
        this.number = number;
    }

    static Sort of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The common order that this one is, or falls back on. */
    Sort common() {
        return COMMON.get(number);
    }
}
