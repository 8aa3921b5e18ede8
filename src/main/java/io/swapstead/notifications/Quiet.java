package io.swapstead.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours in which nothing rings: wall times of a zone, from {@code start} to before {@code end}, over midnight when the end comes
 * first. Both passes of an hour that a clock change repeats are quiet, and one that it skips does not exist.
 */
record Quiet(boolean enabled, LocalTime start, LocalTime end, ZoneId zone) {
    static final Quiet NEVER = new Quiet(false, LocalTime.MIDNIGHT, LocalTime.NOON, ZoneId.of("UTC"));

    boolean at(Instant instant) {
        if (!enabled) {
            return false;
        }
        LocalTime wall = LocalTime.ofInstant(instant, zone);
        boolean begun = !wall.isBefore(start);
        boolean over = !wall.isBefore(end);
        return start.isBefore(end) ? begun && !over : begun || !over;
    }
}
