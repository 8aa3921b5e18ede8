package io.swapstead.directory;

import java.util.Arrays;

/** How many there are in all, and of each value of each facet without that facet's own filter. */
final class Tally {
    private final int[] values;
    private int[] countries;
    private int total;

    Tally() {
        this(new int[Facet.VALUES], new int[16], 0);
    }

    private Tally(int[] values, int[] countries, int total) {
        this.values = values;
        this.countries = countries;
        this.total = total;
    }

    Tally copy() {
        return new Tally(values.clone(), countries.clone(), total);
    }

    int total() {
        return total;
    }

    /** @param trait a value's number, see {@link Facet#trait} */
    int value(int trait) {
        return values[trait];
    }

    int country(int code) {
        return code < countries.length ? countries[code] : 0;
    }

    void setTotal(int count) {
        total = count;
    }

    void setValue(int trait, int count) {
        values[trait] = count;
    }

    /**
     * Counts somebody in or out.
     *
     * @param failed what {@link Filter#failed} says of them
     * @param by 1 or -1
     */
    void count(People people, int who, int failed, int by) {
        if (failed == 0) {
            total += by;
            values(people.traits(who), by);
            country(people.country(who), by);
        } else if (failed == 1 << Facet.COUNTRY.number) {
            country(people.country(who), by);
        } else if (failed > 0 && (failed & (failed - 1)) == 0) {
            values(people.traits(who) & Facet.ALL.get(Integer.numberOfTrailingZeros(failed)).mask, by);
        }
    }

    private void values(int traits, int by) {
        int rest = traits & ((1 << Facet.VALUES) - 1);
        while (rest != 0) {
            values[Integer.numberOfTrailingZeros(rest)] += by;
            rest &= rest - 1;
        }
    }

    /** Counts somebody who lives there in or out. */
    void country(int code, int by) {
        room(code);
        countries[code] += by;
    }

    private void room(int code) {
        if (code >= countries.length) {
            countries = Arrays.copyOf(countries, code * 2);
        }
    }
}
