package io.swapstead.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.stream.Stream;

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

    /**
     * When it is no longer quiet: the first moment after a quiet one at which nothing holds back. It is where the end's wall time comes
     * around, or where a clock change leaps over it.
     */
    Instant end(Instant quiet) {
        LocalDate day = LocalDate.ofInstant(quiet, zone);
        Stream<Instant> ends = Stream.of(day.minusDays(1), day, day.plusDays(1), day.plusDays(2))
                .map(date -> date.atTime(end))
                .flatMap(wall -> zone.getRules().getValidOffsets(wall).stream().map(wall::toInstant));
        ZoneOffsetTransition change = zone.getRules().nextTransition(quiet);
        return Stream.concat(ends, Stream.ofNullable(change).map(ZoneOffsetTransition::getInstant))
                .filter(instant -> instant.isAfter(quiet) && !at(instant))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
