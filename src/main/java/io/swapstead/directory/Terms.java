package io.swapstead.directory;

/**
 * Finish, condition and language of a copy, or of what is wanted, in a number. SQL makes it, see {@link MarketSql}: from the lowest, 3
 * bits of condition (0 the best), 2 of finish (3 any), 20 of language (0 any).
 */
final class Terms {
    private static final int CONDITION = 0x7;
    private static final int FINISH = 0x18;
    private static final int LANGUAGE = 0x1FFFFE0;

    private Terms() {}

    /** Whether a copy is good enough for what somebody wants. */
    static boolean meet(int offered, int wanted) {
        return (offered & CONDITION) <= (wanted & CONDITION)
                && ((wanted & FINISH) == FINISH || (offered & FINISH) == (wanted & FINISH))
                && ((wanted & LANGUAGE) == 0 || (offered & LANGUAGE) == (wanted & LANGUAGE));
    }
}
