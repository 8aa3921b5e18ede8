package io.swapstead.trades;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a trade stands. */
enum Status {
    /** Open, and the recipient's move. */
    PENDING,
    /** Open, and the proposer's move. */
    COUNTERED,
    ACCEPTED,
    /** At least one side has sent. */
    IN_TRANSIT,
    COMPLETED,
    DECLINED,
    CANCELLED,
    EXPIRED,
    /** A copy is gone. */
    INVALID,
    /** Frozen until moderation has decided. */
    DISPUTED;

    /** Whether its terms may still change. */
    boolean open() {
        return this == PENDING || this == COUNTERED;
    }

    /** Whether both have agreed and it is being carried out. */
    boolean underWay() {
        return this == ACCEPTED || this == IN_TRANSIT;
    }

    /** As documents and the database spell it. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
