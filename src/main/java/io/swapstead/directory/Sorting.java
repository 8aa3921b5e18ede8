package io.swapstead.directory;

/** Sorts many numbers by keys at once, in time that grows with how many they are and nothing else. */
final class Sorting {
    private static final int DIGIT = 16;

    private Sorting() {}

    /**
     * Sorts, the greatest key first; equals stay in the order in which they come.
     *
     * @param keys by number, none negative
     */
    static int[] descending(int[] numbers, long[] keys) {
        int[] from = numbers.clone();
        int[] to = new int[from.length];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            int[] starts = starts(from, keys, shift);
            if (starts.length > 0) {
                for (int number : from) {
                    to[starts[digit(keys[number], shift)]++] = number;
                }
                int[] swapped = from;
                from = to;
                to = swapped;
            }
        }
        return from;
    }

    /** Where each digit begins; empty when all have the same. */
    private static int[] starts(int[] numbers, long[] keys, int shift) {
        int[] counts = new int[1 << DIGIT];
        for (int number : numbers) {
            counts[digit(keys[number], shift)]++;
        }
        int start = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == numbers.length) {
                return new int[0];
            }
            int count = counts[i];
            counts[i] = start;
            start += count;
        }
        return counts;
    }

    private static int digit(long key, int shift) {
        return (int) (~key >>> shift) & 0xFFFF;
    }
}
