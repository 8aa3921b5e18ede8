package io.swapstead.achievements;

import java.util.Arrays;

/** What is known about one user: a number for each fact that there is. Truths are 1 and 0. */
final class Facts {
    private final double[] values = new double[FactNames.COUNT];

    Facts() {
        Arrays.fill(values, Double.NaN);
    }

    void set(int place, double value) {
        values[place] = value;
    }

    /** NaN when it is not known. */
    double get(int place) {
        return values[place];
    }
}
