package io.swapstead.events;

import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param userId whom it is for
 * @param job what it is about, such as an import's id
 * @param rate per second
 * @param eta seconds until it will be done
 */
public record JobProgress(@Nullable Long userId, String kind, String job, long done, long total, long rate, long eta) {}
