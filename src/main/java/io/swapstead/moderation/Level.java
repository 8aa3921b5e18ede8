package io.swapstead.moderation;

import java.time.Duration;
import java.util.Locale;

/** How urgent a case is, most urgent first. */
enum Level {
    CRITICAL(Duration.ofHours(1)),
    HIGH(Duration.ofHours(8)),
    MEDIUM(Duration.ofDays(2)),
    LOW(Duration.ofDays(7));

    /** How long after it was opened, or became so urgent, a case falls due. */
    final Duration due;

    Level(Duration due) {
        this.due = due;
    }

    /** As columns and documents spell it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** How urgent a score alone is. */
    static Level of(int score) {
        if (score >= 150) {
            return CRITICAL;
        } else if (score >= 80) {
            return HIGH;
        }
        return score >= 40 ? MEDIUM : LOW;
    }
}
