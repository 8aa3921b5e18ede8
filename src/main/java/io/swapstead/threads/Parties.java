package io.swapstead.threads;

/** Between whom a trade is, and so its thread. */
record Parties(long tradeId, long proposerId, long recipientId) {

    /** The one whom somebody of the two talks to. */
    long other(long userId) {
        return userId == proposerId ? recipientId : proposerId;
    }
}
