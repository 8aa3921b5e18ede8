package io.swapstead.app;

/**
 * Choices that follow from a number and a word alone, so that they are the same at every run and independent of each other.
 *
 * @param who the number, such as a trader's
 */
record Dice(long who) {
    /** From 0 to one less than {@code sides}. */
    int roll(int sides, String what) {
        return roll(sides, what, 0);
    }

    /** The same for the {@code which}th of many alike. */
    int roll(int sides, String what, int which) {
        return (int) Long.remainderUnsigned(bits(what, which), sides);
    }

    <T> T of(T[] choices, String what) {
        return choices[roll(choices.length, what)];
    }

    boolean oneIn(int sides, String what) {
        return roll(sides, what) == 0;
    }

    /** From 0 to less than 1, low ones far more often: few things are popular. */
    double skewed(String what, int which) {
        double even = (bits(what, which) >>> 11) * 0x1p-53;
        return even * even;
    }

    /** SplitMix64. */
    long bits(String what, int which) {
        long z = who * 0x9E3779B97F4A7C15L + what.hashCode() * 0xD1B54A32D192ED03L + which * 0x8CB92BA72F3D8DD7L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
