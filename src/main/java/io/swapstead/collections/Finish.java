package io.swapstead.collections;

import java.util.Collection;
import java.util.Locale;

/** How a copy is printed. */
enum Finish {
    NONFOIL,
    FOIL,
    ETCHED;

    /** As the API and the database spell it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a copy of a printing must be: this, where it is printed so; else the other kind of foil, since some apps
     * know no etched; else the only finish there is.
     *
     * @param printed the finishes of the printing, as the database spells them
     */
    Finish on(Collection<String> printed) {
        if (printed.contains(key())) {
            return this;
        }
        Finish other = this == FOIL ? ETCHED : FOIL;
        if (this != NONFOIL && printed.contains(other.key())) {
            return other;
        }
        return printed.size() == 1 ? of(printed.iterator().next()) : this;
    }

    /** From the API's and the database's spelling. */
    static Finish of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
