package io.swapstead.directory;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/**
 * Everybody who has, or wants, printings of one card.
 *
 * @param ids of the traders, the lowest first
 * @param cards the printings; 0 for any
 * @param terms see {@link Terms}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Posting(long[] ids, int[] cards, int[] terms) {
    static final Posting NONE = new Posting(new long[0], new int[0], new int[0]);

    private static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

    /** Reads entries as {@link MarketSql} packs them. */
    static Posting of(Buffer packed) {
        int size = packed.length() / BYTES;
        Posting posting = new Posting(new long[size], new int[size], new int[size]);
        for (int i = 0; i < size; i++) {
            posting.ids[i] = packed.getLong(i * BYTES);
            posting.cards[i] = packed.getInt(i * BYTES + Long.BYTES);
            posting.terms[i] = packed.getInt(i * BYTES + Long.BYTES + Integer.BYTES);
        }
        return posting;
    }

    int size() {
        return ids.length;
    }

    boolean holds(long id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    /** Whether the entry is a copy that somebody who wants this card on these terms would take. */
    boolean meets(int entry, int card, int wanted) {
        return (card == 0 || card == cards[entry]) && Terms.meet(terms[entry], wanted);
    }
}
