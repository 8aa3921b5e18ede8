package io.swapstead.collections;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a collection with what an export says about its card.
 *
 * @param name the full name, both faces of a card that has two
 * @param setCode the public code in lower case
 * @param layout how the card is built, such as {@code transform}
 * @param tcgplayerId the TCGplayer product, where the card has one
 * @param language a code of the card database, such as {@code zhs}
 * @param askingPrice in USD
 */
record Copy(
        String name,
        String setCode,
        String setName,
        String collectorNumber,
        String rarity,
        String layout,
        UUID scryfallId,
        @Nullable Long tcgplayerId,
        int quantity,
        int forTrade,
        Finish finish,
        Condition condition,
        String language,
        @Nullable BigDecimal askingPrice,
        @Nullable String notes) {
    private static final Set<String> TWO_SIDED = Set.of("transform", "modal_dfc");

    /** The name of the face that lies up, for the apps that know a two-sided card by it. */
    String frontName() {
        int faces = TWO_SIDED.contains(layout) ? name.indexOf(" // ") : -1;
        return faces < 0 ? name : name.substring(0, faces);
    }
}
