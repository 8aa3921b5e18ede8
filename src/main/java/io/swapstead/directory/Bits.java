package io.swapstead.directory;

import java.util.Arrays;

/** A set of small numbers that grows; counting what two of them share is one pass. Not safe for several threads. */
final class Bits {
    private long[] words;

    Bits(int capacity) {
        words = new long[(capacity >> 6) + 1];
    }

    private Bits(long[] words) {
        this.words = words;
    }

    Bits copy() {
        return new Bits(words.clone());
    }

    boolean get(int i) {
        int word = i >> 6;
        return word < words.length && (words[word] & (1L << i)) != 0;
    }

    void set(int i) {
        int word = i >> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length * 3 / 2));
        }
        words[word] |= 1L << i;
    }

    void clear(int i) {
        int word = i >> 6;
        if (word < words.length) {
            words[word] &= ~(1L << i);
        }
    }

    void put(int i, boolean in) {
        if (in) {
            set(i);
        } else {
            clear(i);
        }
    }

    void and(Bits other) {
        int shared = Math.min(words.length, other.words.length);
        for (int i = 0; i < shared; i++) {
            words[i] &= other.words[i];
        }
        Arrays.fill(words, shared, words.length, 0);
    }

    void andNot(Bits other) {
        int shared = Math.min(words.length, other.words.length);
        for (int i = 0; i < shared; i++) {
            words[i] &= ~other.words[i];
        }
    }

    void or(Bits other) {
        if (other.words.length > words.length) {
            words = Arrays.copyOf(words, other.words.length);
        }
        for (int i = 0; i < other.words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** How many numbers are in both. */
    int countShared(Bits other) {
        int shared = Math.min(words.length, other.words.length);
        int count = 0;
        for (int i = 0; i < shared; i++) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count;
    }

    /** The first number of the set from {@code i} on; -1 behind the last. */
    int next(int i) {
        int word = i >> 6;
        if (word >= words.length) {
            return -1;
        }
        long rest = words[word] & (-1L << i);
        while (rest == 0) {
            if (++word == words.length) {
                return -1;
            }
            rest = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }
}
