package io.swapstead.directory;

/**
 * Which names hold which three bytes, as they were when this was built: a lookup that leaves few names to look at. Bytes fall into 64
 * classes, so that what is found must still be compared with the query.
 */
final class Grams {
    private static final int CLASSES = 64;
    private static final int CODES = CLASSES * CLASSES * CLASSES;

    private final byte[][] names;
    private final int[] starts = new int[CODES + 1];
    private final int[] holders;

    /** A stretch of {@link #holders}; numbers may repeat. */
    record Range(int from, int to) {
        int size() {
            return to - from;
        }
    }

    Grams(byte[][] names) {
        this.names = names;
        for (byte[] name : names) {
            for (int i = 2; i < name.length; i++) {
                starts[code(name, i) + 1]++;
            }
        }
        for (int i = 0; i < CODES; i++) {
            starts[i + 1] += starts[i];
        }
        holders = new int[starts[CODES]];
        int[] next = starts.clone();
        for (int who = 0; who < names.length; who++) {
            byte[] name = names[who];
            for (int i = 2; i < name.length; i++) {
                holders[next[code(name, i)]++] = who;
            }
        }
    }

    /** Whether somebody's names are still those that are known here. */
    boolean knows(int who, byte[] now) {
        return who < names.length && names[who] == now;
    }

    /** Those among whom everybody is who holds the query; all its other grams are more frequent. */
    Range rarest(byte[] query) {
        if (query.length < 3) {
            return prefixed(query);
        }
        Range rarest = gram(query, 2);
        for (int i = 3; i < query.length; i++) {
            Range other = gram(query, i);
            rarest = other.size() < rarest.size() ? other : rarest;
        }
        return rarest;
    }

    /** Who holds two bytes in a row: a name ends with a mark, so some gram begins with them. */
    Range pair(byte first, byte second) {
        return prefixed(new byte[] {first, second});
    }

    int holder(int at) {
        return holders[at];
    }

    private Range gram(byte[] text, int last) {
        int code = code(text, last);
        return new Range(starts[code], starts[code + 1]);
    }

    private Range prefixed(byte[] query) {
        int from = type(query[0]);
        int width = CLASSES * CLASSES;
        if (query.length == 2) {
            from = from * CLASSES + type(query[1]);
            width = CLASSES;
        }
        return new Range(starts[from * width], starts[(from + 1) * width]);
    }

    private static int code(byte[] text, int last) {
        return (type(text[last - 2]) * CLASSES + type(text[last - 1])) * CLASSES + type(text[last]);
    }

    private static int type(byte b) {
        if (b >= 'a' && b <= 'z') {
            return b - 'a';
        }
        if (b >= '0' && b <= '9') {
            return 26 + b - '0';
        }
        return switch (b) {
            case Names.MARK -> 36;
            case ' ' -> 37;
            case '_' -> 38;
            case '-' -> 39;
            default -> 40 + (b & 0xFF) % 24;
        };
    }
}
