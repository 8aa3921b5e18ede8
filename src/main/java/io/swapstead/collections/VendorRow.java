package io.swapstead.collections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies that a row of a file says somebody has, in our words; which card they are of is still to be found. Two of
 * them share a line where a row counts plain and foil copies in columns of their own.
 *
 * @param line the row's line in the file, from 1
 * @param text the row as it stands in the file, shortened
 * @param name the card's name, of its front face alone in some apps; null when only an id is given
 * @param setCode the public code in lower case where the app's could be told, else the app's
 * @param setName the app's name of the set
 * @param collectorNumber as the app has it: Deckbox drops all but the digits, so compare it with the name in hand
 * @param tcgplayerId the TCGplayer product
 * @param cardmarketId the Cardmarket product
 * @param quantity copies, 1 to 9,999
 * @param forTrade how many of them are for trade, at most all
 * @param conditionWord the word that became {@code condition}, to show what was chosen; empty when there was none
 * @param language a code of the card database, such as {@code zhs}
 * @param price what the owner asks for a copy
 * @param notes what else was said: signed, altered, tags; at most 500 characters
 */
record VendorRow(
        int line,
        String text,
        @Nullable String name,
        @Nullable String setCode,
        @Nullable String setName,
        @Nullable String collectorNumber,
        @Nullable UUID scryfallId,
        @Nullable Long tcgplayerId,
        @Nullable Long cardmarketId,
        int quantity,
        int forTrade,
        Finish finish,
        Condition condition,
        String conditionWord,
        String language,
        @Nullable Money price,
        @Nullable String notes) {}
