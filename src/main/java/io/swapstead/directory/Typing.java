package io.swapstead.directory;

/** How far a query is from the nearest part of a name, when letters are wrong, missing, too many or have changed places. */
final class Typing {
    private final byte[] query;
    private final int allowed;
    private int[] before;
    private int[] last;
    private int[] now;

    /** Short words may have one slip, longer ones two. */
    Typing(byte[] query) {
        this.query = query;
        this.allowed = query.length < 8 ? 1 : 2;
        this.before = new int[query.length + 1];
        this.last = new int[query.length + 1];
        this.now = new int[query.length + 1];
    }

    int allowed() {
        return allowed;
    }

    /** The least number of slips between the query and some part of the names. */
    int slips(byte[] names) {
        int best = allowed + 1;
        for (int i = 0; i <= query.length; i++) {
            last[i] = i;
            before[i] = i;
        }
        for (int at = 0; at < names.length; at++) {
            now[0] = 0;
            for (int i = 1; i <= query.length; i++) {
                boolean same = query[i - 1] == names[at];
                int cost = Math.min(Math.min(last[i], now[i - 1]) + 1, last[i - 1] + (same ? 0 : 1));
                boolean turned = i > 1 && at > 0 && query[i - 1] == names[at - 1] && query[i - 2] == names[at];
                now[i] = turned ? Math.min(cost, before[i - 2] + 1) : cost;
            }
            best = Math.min(best, now[query.length]);
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return best;
    }
}
