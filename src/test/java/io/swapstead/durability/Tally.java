package io.swapstead.durability;

/** What became of one client's writes of one kind. */
final class Tally {
    /** Acknowledged. */
    int ok;
    /** Refused, for good. */
    int failed;
    /** Sent, and the client never learned what became of it. */
    int unknown;
    /** The number of the last one that was acknowledged. */
    int lastOk;
    /** How often a write had to be sent again. */
    int repeats;

    void acknowledged(int n) {
        ok++;
        lastOk = n;
    }

    @Override
    public String toString() {
        return "ok " + ok + ", failed " + failed + ", unknown " + unknown + ", repeats " + repeats;
    }
}
