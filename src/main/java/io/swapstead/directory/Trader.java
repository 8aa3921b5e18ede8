package io.swapstead.directory;

import org.jspecify.annotations.Nullable;

/**
 * What the directory knows of a trader: only what everybody may see, so that neither a filter nor an order tells more than a
 * card.
 *
 * @param created in microseconds
 * @param active when last seen, in seconds; 0 when never or when they do not show it
 * @param weighted the weighted score of reviews, times 10,000
 * @param traits bits of {@link Facet}s and {@link Trait}s; listed and searchable as if no sanction with an end were in force
 * @param hiddenUntil the end of a sanction that keeps them out of the directory, in seconds; 0 for none
 * @param names the key of username and display name, see {@link Names}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by People#same
record Trader(
        long id,
        long created,
        long active,
        int score,
        int weighted,
        int trades,
        int traits,
        long hiddenUntil,
        @Nullable String country,
        byte[] names) {

    /** The traits as they are at a time in seconds. */
    int traits(long now) {
        return hiddenUntil > now ? traits & ~(Trait.LISTED | Trait.SEARCHABLE) : traits;
    }

    /** Greater is earlier in that order. */
    long key(Sort sort) {
        return switch (sort) {
            case DISCOVERY_SCORE, BEST_MATCH -> ((long) score + (1L << 29)) << 32 | active;
            case REPUTATION -> weighted;
            case TRADES -> trades;
            case NEWEST -> Math.max(0, created);
        };
    }
}
