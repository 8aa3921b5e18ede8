package io.swapstead.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one source of time for every rule; in the test profile it can be moved, and ticks on from there. */
public final class Clock {
    private volatile Duration offset = Duration.ZERO;

    /** Now, to the microsecond that the database can hold. */
    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** Now as the database driver wants it. */
    public OffsetDateTime nowUtc() {
        return now().atOffset(ZoneOffset.UTC);
    }

    /** The day that it is in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** How far this clock is from the machine's. */
    public Duration offset() {
        return offset;
    }

    /** Moves the clock; only the test profile has a route that leads here. */
    public void move(Duration toOffset) {
        offset = toOffset;
    }
}
