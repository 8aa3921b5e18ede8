package io.swapstead.collections;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file can mean to us. */
enum Field {
    NAME,
    /** The name without a variant in brackets, where an app gives both. */
    SIMPLE_NAME,
    SET_CODE,
    SET_NAME,
    COLLECTOR_NUMBER,
    SCRYFALL_ID,
    TCGPLAYER_ID,
    CARDMARKET_ID,
    /** Copies; of no foil, where {@link #FOIL_QUANTITY} has a column of its own. */
    QUANTITY,
    FOIL_QUANTITY,
    FOR_TRADE,
    FINISH,
    CONDITION,
    LANGUAGE,
    /** What the owner asks for a copy; what they once paid is nobody's business and not read. */
    PRICE,
    TAGS,
    NOTES,
    /** Whether rows of this kind are owned: a list is not. */
    BINDER_TYPE,
    SIGNED,
    ALTERED,
    MISPRINT,
    PROOF,
    PROXY;

    /** What says which card a row means; a file needs at least one of them. */
    static final List<Field> IDENTITY = List.of(NAME, SCRYFALL_ID, TCGPLAYER_ID, CARDMARKET_ID);

    /** What is remembered about a copy in words. */
    static final List<Field> REMARKS = List.of(SIGNED, ALTERED, MISPRINT, PROOF, PROXY);

    /** As a mapping spells it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
