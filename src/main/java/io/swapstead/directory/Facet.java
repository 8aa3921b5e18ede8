package io.swapstead.directory;

import java.util.List;
import java.util.Locale;

/** What the directory is counted by. All but the country have fixed values, each a bit of a trader's traits. */
enum Facet {
    CARD_TYPE(0, 0, "collector", "trader", "brewer", "investor"),
    SHIPPING(1, 4, "local", "domestic", "international"),
    FORMAT(2, 7, "commander", "modern", "legacy", "vintage", "pioneer", "standard", "pauper", "cedh", "limited"),
    FRAME_TIER(3, 16, "bronze", "silver", "gold", "platinum", "legendary"),
    REPUTATION_TIER(4, 21, "new", "established", "trusted", "elite"),
    COUNTRY(5, 25);

    /** Traits that are values of facets. */
    static final int VALUES = 25;

    /** All, each at its number. */
    static final List<Facet> ALL = List.of(values());

    final int number;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    final List<String> values;

    /** The bits of its values. */
    final int mask;

    private final int first;

    Facet(int number, int first, String... values) {
        this.number = number;
        this.first = first;
        this.values = List.of(values);
        this.mask = ((1 << values.length) - 1) << first;
    }

    /** As documents spell it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The trait of a value; 0 for none. */
    int bit(String value) {
        int index = values.indexOf(value);
        return index < 0 ? 0 : 1 << (first + index);
    }

    /** The traits of several values. */
    int bits(List<String> wanted) {
        int bits = 0;
        for (String value : wanted) {
            bits |= bit(value);
        }
        return bits;
    }

    /** The number of the trait of a value, by its place among the values. */
    int trait(int index) {
        return first + index;
    }
}
