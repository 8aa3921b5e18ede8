package io.swapstead.directory;

/**
 * How far a query is from the nearest part of a name, when letters are wrong, missing, too many or have changed places: a column
 * of the table of distances at a time, as bits of a word (Hyyrö, 2003).
 */
final class Typing {
    /** Longer queries have no place in a word. */
    static final int LONGEST = Long.SIZE - 1;

    private final long[] places = new long[256];
    private final int length;

    /** @param query at most {@link #LONGEST} bytes */
    Typing(byte[] query) {
        this.length = query.length;
        for (int i = 0; i < query.length; i++) {
            places[query[i] & 0xFF] |= 1L << i;
        }
    }

    /** Short words may have one slip, longer ones two. */
    int allowed() {
        return length < 8 ? 1 : 2;
    }

    /** The least number of slips between the query and some part of the names. */
    int slips(byte[] names) {
        long last = 1L << (length - 1);
        long more = -1L;
        long less = 0;
        long diagonal = 0;
        long before = 0;
        int slips = length;
        int best = length;
        for (byte letter : names) {
            long here = places[letter & 0xFF];
            long turned = ((~diagonal & here) << 1) & before;
            diagonal = (((here & more) + more) ^ more) | here | less | turned;
            long up = less | ~(diagonal | more);
            long down = diagonal & more;
            slips += (up & last) != 0 ? 1 : 0;
            slips -= (down & last) != 0 ? 1 : 0;
            best = Math.min(best, slips);
            more = (down << 1) | ~(diagonal | (up << 1));
            less = (up << 1) & diagonal;
            before = here;
        }
        return best;
    }
}
