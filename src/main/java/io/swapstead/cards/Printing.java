package io.swapstead.cards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One object of the public card database, as far as it is kept. Which fields are there depends on the object's age and
 * layout: a two-sided card has its images and colours in its faces, a reversible one its oracle id as well, and what was
 * written before 2021 has no finishes.
 */
record Printing(
        @Nullable String object,
        @Nullable UUID id,
        @Nullable UUID oracleId,
        @Nullable String name,
        @Nullable String printedName,
        @Nullable String set,
        @Nullable String setName,
        @Nullable String collectorNumber,
        @Nullable String rarity,
        @Nullable String lang,
        @Nullable String layout,
        @Nullable List<String> finishes,
        boolean foil,
        boolean nonfoil,
        @Nullable List<String> colors,
        @Nullable String typeLine,
        @Nullable Map<String, String> imageUris,
        @Nullable Map<String, String> legalities,
        @Nullable LocalDate releasedAt,
        @Nullable Boolean digital,
        @Nullable List<String> games,
        @Nullable Long tcgplayerId,
        @Nullable Long tcgplayerEtchedId,
        @Nullable Long cardmarketId,
        @Nullable Prices prices,
        @Nullable List<Face> cardFaces) {

    /** One side or half of a printing. */
    record Face(
            @Nullable UUID oracleId,
            @Nullable String printedName,
            @Nullable List<String> colors,
            @Nullable String typeLine,
            @Nullable Map<String, String> imageUris) {}

    /** What it costs; null where nobody knows. */
    record Prices(
            @Nullable BigDecimal usd,
            @Nullable BigDecimal usdFoil,
            @Nullable BigDecimal usdEtched,
            @Nullable BigDecimal eur,
            @Nullable BigDecimal eurFoil) {
        static final Prices NONE = new Prices(null, null, null, null, null);
    }
}
