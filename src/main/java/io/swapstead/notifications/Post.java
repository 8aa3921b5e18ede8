package io.swapstead.notifications;

import io.swapstead.core.Limits;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something that somebody was told goes by mail as well, if it stays unread. */
final class Post {
    /** Digests come with the morning's coffee. */
    static final LocalTime MORNING = LocalTime.of(9, 0);

    /** With what else it shares a mail. */
    enum Kind {
        /** What should have been seen by now. */
        UNREAD("Unread on Swapstead"),
        DAILY("Your day on Swapstead"),
        WEEKLY("Your week on Swapstead");

        final String subject;

        Kind(String subject) {
            this.subject = subject;
        }

        /** As columns spell it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(Setting.Level level) {
            return switch (level) {
                case ON, OFF -> UNREAD;
                case DAILY_DIGEST -> DAILY;
                case WEEKLY -> WEEKLY;
            };
        }
    }

    private Post() {}

    /**
     * When; not before {@code now}, and never in quiet hours.
     *
     * @param setting what decides over it; null for nothing
     * @return empty when it does not go by mail at all
     */
    static Optional<Instant> due(Type type, @Nullable Setting setting, Preferences wishes, Instant told, Instant now) {
        if (!type.mailed()) {
            return Optional.empty();
        } else if (type.urgent()) {
            return Optional.of(now);
        }
        Setting.Level level = level(setting, wishes);
        if (level == Setting.Level.OFF || !wishes.emailEnabled()) {
            return Optional.empty();
        }
        Instant due =
                switch (Kind.of(level)) {
                    case UNREAD -> told.plus(Limits.MAIL_AFTER);
                    case DAILY -> morning(told, wishes.zone());
                    case WEEKLY -> monday(told, wishes.zone());
                };
        Instant earliest = due.isBefore(now) ? now : due;
        return Optional.of(wishes.quiet().at(earliest) ? wishes.quiet().end(earliest) : earliest);
    }

    static Setting.Level level(@Nullable Setting setting, Preferences wishes) {
        return setting == null ? Setting.Level.ON : wishes.level(setting);
    }

    /** The next morning there. */
    static Instant morning(Instant after, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(after, zone);
        Instant today = at(day, zone);
        return today.isAfter(after) ? today : at(day.plusDays(1), zone);
    }

    /** The next Monday's morning there. */
    static Instant monday(Instant after, ZoneId zone) {
        LocalDate monday = LocalDate.ofInstant(after, zone).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Instant morning = at(monday, zone);
        return morning.isAfter(after) ? morning : at(monday.plusWeeks(1), zone);
    }

    private static Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
