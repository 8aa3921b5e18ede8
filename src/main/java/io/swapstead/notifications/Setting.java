package io.swapstead.notifications;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody can decide how to be told of, each with its default. */
enum Setting {
    TRADE_ACTIVITY(Level.ON),
    MESSAGES(Level.ON),
    SOCIAL(Level.ON),
    DISCOVERY(Level.DAILY_DIGEST),
    PRICE_ALERTS(Level.DAILY_DIGEST),
    ACHIEVEMENTS(Level.ON),
    LISTING_REMINDERS(Level.WEEKLY);

    /** How. */
    enum Level {
        /** At once, and by mail when it stays unread. */
        ON,
        /** In the list at once, by mail once a day. */
        DAILY_DIGEST,
        /** In the list at once, by mail once a week. */
        WEEKLY,
        /** Not at all. */
        OFF;

        static final Set<Level> ALL = EnumSet.allOf(Level.class);

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    final Level standard;

    Setting(Level standard) {
        this.standard = standard;
    }

    /** As columns and documents spell it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Setting of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
